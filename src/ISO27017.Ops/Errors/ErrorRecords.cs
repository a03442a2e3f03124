using System.Management.Automation;

namespace ISO27017.Ops.Errors;

/// <summary>Every error that the cmdlets write. The ids are stable: scripts look at FullyQualifiedErrorId.</summary>
internal static class ErrorRecords
{
    /// <summary>What the engine reports, under the id that it gave.</summary>
    internal static ErrorRecord From(IsoOpsException exception) =>
        new(exception, exception.Id, CategoryOf(exception.Error), exception.Target);

    internal static IsoOpsException NothingMatches(string path) => new("PathNotFound", IsoError.NotFound, new LocalText(
        $"'{path}' に一致するファイルもフォルダーもありません。",
        $"No file or folder matches '{path}'."), path);

    internal static IsoOpsException NotAFilePath(string path) => new("NotAFilePath", IsoError.InvalidArgument, new LocalText(
        $"'{path}' はファイルシステムのパスではありません。",
        $"'{path}' is not a path of the file system."), path);

    internal static IsoOpsException NotAnEndpoint(Uri endpoint) => new("InvalidEndpointUrl", IsoError.InvalidArgument, new LocalText(
        $"-EndpointUrl の値は http または https の URL ではありません: {endpoint.OriginalString}",
        $"The value of -EndpointUrl is not an http or https URL: {endpoint.OriginalString}"), endpoint.OriginalString);

    internal static IsoOpsException UnusableCredential(string typeName) => new("UnusableCredential", IsoError.InvalidArgument, new LocalText(
        $"-Credential に渡された {typeName} からは AWS の鍵を取り出せません。PSCredential（ユーザー名 = アクセスキー ID、パスワード = シークレットキー）か、AWS.Tools の認証情報を渡してください。",
        $"No AWS keys can be taken from the {typeName} given as -Credential. Give a PSCredential (user name = access key id, password = secret key) or a credential object of AWS.Tools."), typeName);

    internal static IsoOpsException NothingPiped() => new("NothingSelected", IsoError.InvalidArgument, new LocalText(
        "パイプラインから何も渡されませんでした。すべてを判定するには、パイプラインを使わずに実行してください。",
        "Nothing came through the pipeline. To judge everything, run the command without piping into it."));

    internal static IsoOpsException OnlyForTemplates() => new("OnlyForTemplates", IsoError.InvalidArgument, new LocalText(
        "-TrustedPrincipal と -ExternalId はロールのテンプレートのためのものです。-Format CloudFormation と一緒に指定してください。",
        "-TrustedPrincipal and -ExternalId are for the template of the role: give them together with -Format CloudFormation."));
    internal static IsoOpsException NoResultsToCount() => new("NoResultsToCount", IsoError.InvalidArgument, new LocalText(
        "-Unmatched には結果が必要です。Test-IsoControl の結果をパイプラインから渡すか、-EvidencePath を指定してください。",
        "-Unmatched needs results: pipe those of Test-IsoControl, or give -EvidencePath."));

    internal static IsoOpsException KeyWithoutCertificate() => new("CertificateMissing", IsoError.InvalidArgument, new LocalText(
        "-CertificateKeyPath と -CertificatePassword は証明書の鍵のためのものです。-Certificate と一緒に指定してください。",
        "-CertificateKeyPath and -CertificatePassword are for the key of a certificate: give them together with -Certificate."));

    internal static IsoOpsException KeyGivenTwice() => new("CertificateKeyGivenTwice", IsoError.InvalidArgument, new LocalText(
        "-KmsKeyId を指定すると KMS のキーで署名します。-CertificateKeyPath と -CertificatePassword は指定しないでください。",
        "With -KmsKeyId a key of KMS signs: leave out -CertificateKeyPath and -CertificatePassword."));

    internal static IsoOpsException NotACertificate(string given) => new("NotACertificate", IsoError.InvalidArgument, new LocalText(
        $"-Certificate の値 '{given}' は証明書ではありません。ファイル（PFX、PEM、DER）、Cert: のパス、拇印、X509Certificate2 のいずれかを指定してください。",
        $"The value '{given}' of -Certificate is not a certificate. Give a file (PFX, PEM or DER), a path of Cert:, a thumbprint or an X509Certificate2."), given);

    internal static IsoOpsException NothingToSet(string side) => new("NothingToSet", IsoError.InvalidArgument, new LocalText(
        $"{side} の何を変えるかが指定されていません。-Statement、-State、-Content のいずれかを指定してください。",
        $"Nothing says what to change in {side}. Give -Statement, -State or -Content."), side);

    internal static IsoOpsException SampleAndWorkspace() => new("SampleAndWorkspace", IsoError.InvalidArgument, new LocalText(
        "-Sample と -Workspace は一緒に使えません。どちらかを指定してください。",
        "-Sample and -Workspace cannot be used together. Give one of them."));

    private static ErrorCategory CategoryOf(IsoError error) => error switch
    {
        IsoError.InvalidArgument => ErrorCategory.InvalidArgument,
        IsoError.InvalidData => ErrorCategory.InvalidData,
        IsoError.NotFound => ErrorCategory.ObjectNotFound,
        IsoError.AlreadyExists => ErrorCategory.ResourceExists,
        IsoError.ReadOrWrite => ErrorCategory.WriteError,
        IsoError.Credentials => ErrorCategory.AuthenticationError,
        IsoError.Connection => ErrorCategory.ConnectionError,
        IsoError.InvalidOperation => ErrorCategory.InvalidOperation,
        _ => ErrorCategory.NotSpecified,
    };
}
