using System.Security.Cryptography.X509Certificates;
using ISO27017.Ops.Engine.Documents;

namespace ISO27017.Ops.Engine.Evidence.Signing;

/// <summary>Why a key of AWS KMS did not sign, each with what to do about it.</summary>
internal static class KmsErrors
{
    private const string NoPackageJa = "証拠パッケージは作成していません。";
    private const string NoPackageEn = "No package was written.";

    public static IsoOpsException NoCertificate() => new("KmsCertificateMissing", IsoError.InvalidArgument, new(
        "KMS のキーで署名するには、その公開鍵の証明書が必要です。-Certificate に証明書のファイル（PEM、DER）か X509Certificate2 を指定してください。",
        "To sign with a KMS key, the certificate of its public key is needed: give its file (PEM or DER) or an X509Certificate2 as -Certificate."));

    public static IsoOpsException OtherKey(string keyId, IEnumerable<X509Certificate2> certificates) => new("KmsKeyMismatch", IsoError.InvalidArgument, new(
        $"KMS のキー {keyId} の公開鍵は、証明書 {Names(certificates)} のものではありません。このキーの公開鍵で発行した証明書を指定してください。",
        $"The public key of the KMS key {keyId} is not that of the certificate {Names(certificates)}. Give a certificate that was issued for this key."), keyId);

    public static IsoOpsException Unsuitable(string keyId, string usage, string spec) => new("KmsKeyUnsuitable", IsoError.InvalidArgument, new(
        $"KMS のキー {keyId}（用途 {usage}、仕様 {spec}）では署名できません。用途が SIGN_VERIFY で、仕様が RSA_2048 以上、または ECC_NIST_P256、ECC_NIST_P384、ECC_NIST_P521 のキーを使ってください。",
        $"The KMS key {keyId} (usage {usage}, spec {spec}) cannot sign here. Use one of usage SIGN_VERIFY and spec RSA_2048 or more, or ECC_NIST_P256, ECC_NIST_P384 or ECC_NIST_P521."), keyId);

    /// <summary>What KMS's refusal means.</summary>
    public static IsoOpsException Of(string operation, string keyId, string region, AwsError error, Exception cause)
    {
        var said = $"{error.Code} {error.Message}";
        return error switch
        {
            { Code: "NotFoundException" } => new("KmsKeyNotFound", IsoError.NotFound, new(
                $"KMS のキー {keyId} は {region} にありません。ID、エイリアス（alias/…）、ARN、-Region を確かめてください: {said}",
                $"There is no KMS key {keyId} in {region}. Check the id, the alias (alias/…) or ARN, and -Region: {said}"), keyId, cause),
            { Code: "DisabledException" or "KMSInvalidStateException" } => new("KmsKeyDisabled", IsoError.InvalidOperation, new(
                $"KMS のキー {keyId} は無効か、削除待ちです。有効にするか、別のキーを使ってください。{NoPackageJa} {said}",
                $"The KMS key {keyId} is disabled or about to be deleted. Enable it or use another one. {NoPackageEn} {said}"), keyId, cause),
            { Code: "InvalidKeyUsageException" or "UnsupportedOperationException" } => Unsuitable(keyId, error.Code, "-"),
            { Reason: IsoReason.AccessDenied } => new("KmsAccessDenied", IsoError.Credentials, new(
                $"KMS のキー {keyId} に対する kms:{operation} が許可されていません。IAM ポリシーとキーポリシーを確かめてください。{NoPackageJa} {said}",
                $"kms:{operation} is not allowed for the KMS key {keyId}. Check the IAM policy and the key policy. {NoPackageEn} {said}"), keyId, cause),
            { Retryable: true } => new("KmsUnreachable", IsoError.Connection, new(
                $"AWS KMS（{region}）が応答しません。ネットワークと -EndpointUrl を確かめて、やり直してください。{NoPackageJa} {said}",
                $"AWS KMS ({region}) does not answer. Check the network and -EndpointUrl, and try again. {NoPackageEn} {said}"), keyId, cause),
            _ => new("KmsRefused", IsoError.InvalidOperation, new(
                $"AWS KMS が kms:{operation} を受け付けません（{keyId}）。{NoPackageJa} {said}",
                $"AWS KMS refuses kms:{operation} ({keyId}). {NoPackageEn} {said}"), keyId, cause),
        };
    }

    private static string Names(IEnumerable<X509Certificate2> certificates) => string.Join(", ", certificates.Select(c => $"'{VisibleText.Of(c.Subject)}'"));
}
