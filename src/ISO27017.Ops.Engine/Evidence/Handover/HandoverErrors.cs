using System.Globalization;
using ISO27017.Ops.Engine.Aws.Sessions;
using ISO27017.Ops.Engine.Evidence.Handover.Buckets;

namespace ISO27017.Ops.Engine.Evidence.Handover;

/// <summary>What can go wrong with a hand-over, each with what to do about it.</summary>
internal static class HandoverErrors
{
    private const int Named = 5;

    /// <summary>What the caller must be allowed to do, by operation.</summary>
    private static readonly Dictionary<string, string> _actions = new()
    {
        ["AbortMultipartUpload"] = "s3:AbortMultipartUpload",
        ["GetObjectLockConfiguration"] = "s3:GetBucketObjectLockConfiguration",
        ["HeadObject"] = "s3:GetObject",
        ["ListMultipartUploads"] = "s3:ListBucketMultipartUploads",
        ["ListObjectsV2"] = "s3:ListBucket",
        ["ListParts"] = "s3:ListMultipartUploadParts",
        ["CompleteMultipartUpload"] = "s3:PutObject",
        ["CreateMultipartUpload"] = "s3:PutObject",
        ["UploadPart"] = "s3:PutObject",
    };

    public static IsoOpsException NotABucketName(string bucket) => new("InvalidBucketName", IsoError.InvalidArgument, new(
        $"「{bucket}」はバケットの名前ではありません。s3:// や ARN ではなく、名前だけを -Bucket に指定してください（プレフィックスは -Prefix）。",
        $"'{bucket}' is not the name of a bucket. Give the name alone as -Bucket, without s3:// or ARN (a prefix goes to -Prefix)."), bucket);

    public static IsoOpsException NotAPrefix(string key) => new("InvalidObjectKey", IsoError.InvalidArgument, new(
        $"「{key}」は S3 のキーに使えません（「.」「..」、制御文字、または 1,024 バイトを超える長さ）。-Prefix かパッケージの名前を変えてください。",
        $"'{key}' cannot be a key in S3 ('.', '..', a control character, or longer than 1,024 bytes). Change -Prefix or the package's name."), key);

    public static IsoOpsException RetentionTwice() => new("RetentionGivenTwice", IsoError.InvalidArgument, new(
        "-RetentionDays と -RetainUntil は一緒に使えません。どちらかを指定してください。",
        "-RetentionDays and -RetainUntil cannot be used together. Give one of them."));

    public static IsoOpsException RetentionOver(DateTimeOffset until) => new("RetentionInThePast", IsoError.InvalidArgument, new(
        $"-RetainUntil の {At(until)} は過ぎています。先の日時を指定してください。",
        $"{At(until)}, given as -RetainUntil, is over. Give a moment in the future."), until);

    public static IsoOpsException NotVerified(IsoEvidence evidence) => new("EvidenceNotVerified", IsoError.InvalidData, new(
        $"証拠パッケージ {evidence.Path} は検証できないため、送りません: {Several(evidence.Problems, " ")} Test-IsoEvidence で全体を確認してください。",
        $"The evidence package {evidence.Path} does not verify and is not sent: {Several(evidence.Problems, " ")} Check it with Test-IsoEvidence."), evidence.Path);

    public static IsoOpsException Changed(string path) => new("EvidenceChangedWhileSent", IsoError.InvalidData, new(
        $"{path} は、検証した後で変わりました。Test-IsoEvidence で確認してください。",
        $"{path} changed after it was verified. Check it with Test-IsoEvidence."), path);

    public static IsoOpsException NoLock(string bucket) => new("BucketWithoutObjectLock", IsoError.InvalidOperation, new(
        $"バケット {bucket} では S3 オブジェクトロック（とバージョニング）が有効になっていないため、誰でも証拠を消せます。有効にしたバケットを指定してください。",
        $"The bucket {bucket} has no S3 Object Lock (with versioning) enabled, so evidence could be deleted there. Give a bucket that has it."), bucket);

    public static IsoOpsException NoRetention(string bucket) => new("BucketWithoutRetention", IsoError.InvalidOperation, new(
        $"バケット {bucket} のオブジェクトロックには既定の保持期間がありません。-RetentionDays か -RetainUntil を指定するか、バケットに既定の保持期間を設定してください。",
        $"The Object Lock of the bucket {bucket} has no default retention. Give -RetentionDays or -RetainUntil, or set a default retention in the bucket."), bucket);

    public static IsoOpsException TooShort(string bucket, BucketObject found, DateTimeOffset least)
    {
        var there = found.RetainUntil is { } until ? $"{found.Mode} {At(until)}" : "-";
        return new IsoOpsException("RetentionTooShort", IsoError.InvalidOperation, new(
            $"s3://{bucket}/{found.Key} の保持は {there} で、求めた {At(least)} に足りません。",
            $"s3://{bucket}/{found.Key} is held {there}, less than {At(least)} as was asked."), found.Key);
    }

    public static IsoOpsException Strangers(string bucket, IReadOnlyList<string> keys) => new("BucketHoldsOtherObjects", IsoError.AlreadyExists, new(
        $"送り先に、この証拠パッケージのものでないオブジェクトがあります: {Several(keys.Select(k => $"s3://{bucket}/{k}"), ", ")} -Prefix を変えてください。",
        $"There are objects where the package is to go that are not of it: {Several(keys.Select(k => $"s3://{bucket}/{k}"), ", ")} Give another -Prefix."), keys[0]);

    public static IsoOpsException Different(string bucket, IReadOnlyList<string> keys) => new("ObjectDiffers", IsoError.AlreadyExists, new(
        $"同じキーに、内容の違うオブジェクトがあります: {Several(keys.Select(k => $"s3://{bucket}/{k}"), ", ")} 上書きはしません。改ざんされていないか確認するか、-Prefix を変えてください。",
        $"There are objects of the same keys with other content: {Several(keys.Select(k => $"s3://{bucket}/{k}"), ", ")} They are not overwritten. Find out whether somebody tampered with them, or give another -Prefix."), keys[0]);

    public static IsoOpsException Vanished(string bucket, string key) => new("ObjectVanished", IsoError.NotFound, new(
        $"s3://{bucket}/{key} は、送った後で見えなくなりました（削除マーカーが付けられた可能性があります）。",
        $"s3://{bucket}/{key} was sent and is no longer seen (somebody may have put a delete marker there)."), key);

    /// <summary>What a request that failed means for the hand-over.</summary>
    public static IsoOpsException Of(BucketException e, string owner, BucketLock? bucket, IsoHandover soFar) => With(Explain(e, owner, bucket, soFar.Bucket), soFar);

    /// <summary>The same error with what is in the bucket nevertheless, which is also its target.</summary>
    public static IsoOpsException With(IsoOpsException e, IsoHandover soFar)
    {
        var (there, sent) = (soFar.Objects.Length, soFar.Sent);
        return new IsoOpsException(e.Id, e.Error, there == 0
            ? new LocalText($"{e.Texts.Ja} 今回送り終えたファイルはありません。", $"{e.Texts.En} No file was sent now.")
            : new LocalText(
                $"{e.Texts.Ja} {soFar} には {soFar.Files} ファイルのうち {there} ファイルがあり（今回送ったのは {sent}）、照合済みでそのまま有効です。同じコマンドをもう一度実行すると、残りだけを送ります。",
                $"{e.Texts.En} Of {soFar.Files} files, {there} are at {soFar} ({sent} sent now), compared and valid as they are. Run the same command again: only the rest is sent."),
            soFar, e.InnerException ?? e);
    }

    private static IsoOpsException Explain(BucketException e, string owner, BucketLock? there, string bucket)
    {
        var operation = e.Request.Operation;
        var said = $"{operation} {e.Request.Key} {e.Error.Code} {e.Error.Message}".Replace("  ", " ", StringComparison.Ordinal);
        return e switch
        {
            { Error.Code: "NoSuchBucket" } => new("BucketNotFound", IsoError.NotFound, new(
                $"バケット {bucket} はありません。名前と -Region（パーティション）を確かめてください。",
                $"There is no bucket {bucket}. Check its name and -Region (its partition)."), bucket, e),
            { Error.Code: "RequestTimeTooSkewed" } => new("ClockSkewed", IsoError.Connection, new(
                $"この端末の時計が S3 と合っていません。時刻を合わせてください: {said}",
                $"The clock of this machine does not agree with S3's. Set it right: {said}"), bucket, e),
            { Error.Code: "ExpiredToken" or "TokenRefreshRequired" } => SessionErrors.Expired(null, e.Error.Code),
            { IsDenied: true } => Denied(e, owner, there, bucket, said),
            { Error.Reason: IsoReason.Throttled } => new("Throttled", IsoError.Connection, new(
                $"S3 がリクエストの頻度を理由に応答を拒み続けています。しばらく待ってからやり直してください: {said}",
                $"S3 keeps refusing because of the request rate. Wait a while and try again: {said}"), bucket, e),
            { Status: 0 } or { Error.Retryable: true } => new("BucketUnreachable", IsoError.Connection, new(
                $"バケット {bucket} と通信できません。ネットワークと -EndpointUrl を確かめて、やり直してください: {said}",
                $"The bucket {bucket} cannot be reached. Check the network and -EndpointUrl, and try again: {said}"), bucket, e),
            _ => new("BucketRefused", IsoError.InvalidOperation, new(
                $"バケット {bucket} が要求を受け付けません: {said}", $"The bucket {bucket} refuses: {said}"), bucket, e),
        };
    }

    private static IsoOpsException Denied(BucketException e, string owner, BucketLock? there, string bucket, string said)
    {
        var action = _actions.GetValueOrDefault(e.Request.Operation, "s3:" + e.Request.Operation);
        if (e.Request.Headers.ContainsKey("x-amz-object-lock-mode"))
        {
            // The default would have needed no permission: so say what it is
            action += $" / s3:PutObjectRetention ({(there?.DefaultDays is { } days ? $"default: {there.DefaultMode} {days.ToString(CultureInfo.InvariantCulture)} days" : "no default")})";
        }

        return new IsoOpsException("BucketAccessDenied", IsoError.Credentials, new(
            $"バケット {bucket} に対する {action} が許可されていないか、バケットがアカウント {owner} のものではありません（別のアカウントのものなら -ExpectedBucketOwner を指定してください）。暗号化に KMS を使うバケットでは、そのキーの権限も必要です: {said}",
            $"{action} is not allowed for the bucket {bucket}, or the bucket does not belong to the account {owner} (if it belongs to another, give -ExpectedBucketOwner). A bucket encrypted with KMS also asks for permissions of its key: {said}"), bucket, e);
    }

    private static string Several(IEnumerable<string> things, string between)
    {
        var all = things.ToList();
        return string.Join(between, all.Take(Named)) + (all.Count > Named ? $" (+{all.Count - Named})" : "");
    }

    private static string At(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
