using System.Security.Cryptography.X509Certificates;

namespace ISO27017.Ops.Engine.Evidence.Signing;

/// <summary>Opens the key that a request names, and refuses one whose signature nobody would accept.</summary>
internal static class SigningKeys
{
    /// <summary>Opens it.</summary>
    /// <exception cref="IsoOpsException">There is none, or its certificate does not allow signing now.</exception>
    public static ISigningKey Open(SigningRequest request, DateTimeOffset now, CancellationToken cancel)
    {
        var key = request switch
        {
            { KmsKeyId: { } id } => KmsKey.Open(id, Public(request), request.Connection, cancel),
            { Certificate: { } certificate } => new LocalKey(certificate, [], owned: false),
            { Path: { } path } => CertificateFile.Open(path, request.KeyPath, request.Password),
            { Thumbprint: { } thumbprint } => CertificateStore.Open(thumbprint),
            _ => throw new ArgumentException("The request names no certificate.", nameof(request)),
        };
        try
        {
            Demand(key, now);
            return key;
        }
        catch
        {
            key.Dispose();
            throw;
        }
    }

    private static X509Certificate2Collection Public(SigningRequest request) => request switch
    {
        { Certificate: { } certificate } => [certificate],
        { Path: { } path } => CertificateFile.Certificates(path),
        _ => throw KmsErrors.NoCertificate(),
    };

    private static void Demand(ISigningKey key, DateTimeOffset now)
    {
        var certificate = key.Certificate;
        if (now.UtcDateTime > certificate.NotAfter.ToUniversalTime())
        {
            throw SigningErrors.Expired(certificate);
        }

        if (now.UtcDateTime < certificate.NotBefore.ToUniversalTime())
        {
            throw SigningErrors.NotYetValid(certificate);
        }

        if ((SignerRules.Purpose(certificate) ?? SignerRules.Strength(certificate)) is { } fault)
        {
            throw SigningErrors.Unsuitable(certificate, fault);
        }
    }
}
