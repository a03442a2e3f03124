using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace ISO27017.Ops.Engine.Evidence.Signing;

/// <summary>The certificate that a manifest says it will be signed with.</summary>
/// <param name="Subject">Its subject.</param>
/// <param name="Sha256">SHA-256 of the whole certificate, lower-case hexadecimal.</param>
internal sealed record AnnouncedSigner(string Subject, string Sha256)
{
    /// <summary>That of <paramref name="certificate"/>.</summary>
    public static AnnouncedSigner Of(X509Certificate2 certificate) => new(certificate.Subject, SumsFile.Hex(SHA256.HashData(certificate.RawData)));
}
