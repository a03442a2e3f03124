using System.Security.Cryptography.X509Certificates;

namespace ISO27017.Ops.Engine.Evidence.Signing;

/// <summary>Why nothing was signed, each with what to do about it. None of them ever holds a key or a password.</summary>
internal static class SigningErrors
{
    public static IsoOpsException NotFound(string path) => new("CertificateNotFound", IsoError.NotFound, new(
        $"証明書または鍵のファイル {path} がありません。", $"The certificate or key file {path} does not exist."), path);

    public static IsoOpsException FileUnreadable(string path, Exception inner) => new("CertificateUnreadable", IsoError.ReadOrWrite, new(
        $"{path} を読めません: {inner.Message}", $"{path} cannot be read: {inner.Message}"), path, inner);

    public static IsoOpsException NotACertificate(string path) => new("CertificateUnusable", IsoError.InvalidData, new(
        $"{path} を証明書として読めません。PFX（PKCS #12）、PEM、DER のいずれかを指定してください。PFX なら -CertificatePassword のパスワードも確かめてください。",
        $"{path} cannot be read as a certificate. Give a PFX (PKCS #12), PEM or DER file; for a PFX check the password in -CertificatePassword too."), path);

    public static IsoOpsException KeyFile(string path) => new("CertificateKeyUnusable", IsoError.InvalidData, new(
        $"{path} から秘密鍵を取り出せません。PEM の PKCS #8、PKCS #1（RSA）、SEC 1（EC）の鍵を指定してください。暗号化された鍵は PKCS #8 のものが使え、-CertificatePassword が必要です。",
        $"No private key can be taken from {path}. Give a PEM key of PKCS #8, PKCS #1 (RSA) or SEC 1 (EC). An encrypted key must be PKCS #8, and needs -CertificatePassword."), path);

    public static IsoOpsException KeyOfAnother(string path, string keyPath) => new("CertificateKeyMismatch", IsoError.InvalidArgument, new(
        $"{keyPath} の鍵は、{path} のどの証明書のものでもありません。対になる証明書と鍵を指定してください。",
        $"The key in {keyPath} belongs to no certificate in {path}. Give a certificate and key that are a pair."), keyPath);

    public static IsoOpsException KeyMissing(string path) => new("CertificateWithoutKey", IsoError.InvalidArgument, new(
        $"{path} には秘密鍵がありません。-CertificateKeyPath に鍵のファイルを指定するか、鍵を含むファイルを使ってください。",
        $"{path} holds no private key. Name the key's file with -CertificateKeyPath, or use a file that holds the key too."), path);

    public static IsoOpsException NoPrivateKey(X509Certificate2 certificate) => new("CertificateWithoutKey", IsoError.InvalidArgument, new(
        $"証明書 {Name(certificate)} の秘密鍵がこのコンピューターにありません。秘密鍵のある証明書を指定してください。",
        $"The private key of the certificate {Name(certificate)} is not on this machine. Give a certificate with its private key."), certificate.Thumbprint);

    public static IsoOpsException NotInStore(string thumbprint) => new("CertificateNotFound", IsoError.NotFound, new(
        $"拇印 {thumbprint} の証明書は、ユーザーのストアにもコンピューターのストア（My）にもありません。ファイルを指定したのであれば、そのパスにファイルがありません。",
        $"No certificate with the thumbprint {thumbprint} is in the store My of the user or the machine. If a file was meant, there is none at that path."), thumbprint);

    public static IsoOpsException KeyKind(X509Certificate2 certificate) => new("CertificateKeyKind", IsoError.InvalidArgument, new(
        $"証明書 {Name(certificate)} の鍵の種類では署名できません。RSA、または ECDSA の P-256、P-384、P-521 を使ってください。",
        $"The kind of key of the certificate {Name(certificate)} cannot sign here. Use RSA, or ECDSA with P-256, P-384 or P-521."), certificate.Thumbprint);

    public static IsoOpsException KeyUnusable(X509Certificate2 certificate, Exception inner) => new("CertificateKeyUnusable", IsoError.InvalidOperation, new(
        $"証明書 {Name(certificate)} の秘密鍵で署名できません: {inner.Message} 証拠パッケージは作成していません。",
        $"The private key of the certificate {Name(certificate)} does not sign: {inner.Message} No package was written."), certificate.Thumbprint, inner);

    public static IsoOpsException Expired(X509Certificate2 certificate) => new("CertificateExpired", IsoError.InvalidArgument, new(
        $"証明書 {Name(certificate)} は {Timestamps.Write(Utc(certificate.NotAfter))} に期限切れになりました。有効な証明書を指定してください。",
        $"The certificate {Name(certificate)} expired at {Timestamps.Write(Utc(certificate.NotAfter))}. Give one that is valid."), certificate.Thumbprint);

    public static IsoOpsException NotYetValid(X509Certificate2 certificate) => new("CertificateNotYetValid", IsoError.InvalidArgument, new(
        $"証明書 {Name(certificate)} は {Timestamps.Write(Utc(certificate.NotBefore))} まで有効ではありません。コンピューターの時刻も確かめてください。",
        $"The certificate {Name(certificate)} is not valid before {Timestamps.Write(Utc(certificate.NotBefore))}. Check the machine's clock too."), certificate.Thumbprint);

    public static IsoOpsException Unsuitable(X509Certificate2 certificate, LocalText fault) => new("CertificateUnsuitable", IsoError.InvalidArgument, new(
        $"証明書 {Name(certificate)} では署名できません（{fault.Ja}）。署名のための証明書（keyUsage が digitalSignature、RSA なら 2048 ビット以上）を指定してください。",
        $"The certificate {Name(certificate)} cannot be used to sign: {fault.En}. Give one for signing (keyUsage digitalSignature; RSA of 2048 bits or more)."), certificate.Thumbprint);

    public static IsoOpsException Mismatch(X509Certificate2 certificate) => new("CertificateKeyMismatch", IsoError.InvalidOperation, new(
        $"鍵が作った署名は、証明書 {Name(certificate)} で検証できません。鍵と証明書が対になっていません。証拠パッケージは作成していません。",
        $"The signature that the key made does not verify with the certificate {Name(certificate)}: they are not a pair. No package was written."), certificate.Thumbprint);

    private static string Name(X509Certificate2 certificate) => $"'{VisibleText.Of(certificate.Subject)}'";

    private static DateTimeOffset Utc(DateTime local) => new(local.ToUniversalTime());
}
