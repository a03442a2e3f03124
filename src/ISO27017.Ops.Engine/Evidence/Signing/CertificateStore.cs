using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace ISO27017.Ops.Engine.Evidence.Signing;

/// <summary>Finds a certificate in the store My of the user, then of the machine.</summary>
internal static class CertificateStore
{
    /// <summary>Opens the key of the certificate with a thumbprint.</summary>
    /// <exception cref="IsoOpsException">There is none, or it has no private key.</exception>
    public static ISigningKey Open(string thumbprint)
    {
        var found = new List<X509Certificate2>();
        foreach (var location in new[] { StoreLocation.CurrentUser, StoreLocation.LocalMachine })
        {
            found.AddRange(Matching(location, thumbprint));
        }

        var certificate = found.Find(c => c.HasPrivateKey) ?? found.FirstOrDefault() ?? throw SigningErrors.NotInStore(thumbprint);
        found.Where(c => c != certificate).ToList().ForEach(c => c.Dispose());
        return new LocalKey(certificate, [], owned: true);
    }

    private static IEnumerable<X509Certificate2> Matching(StoreLocation location, string thumbprint)
    {
        using var store = new X509Store(StoreName.My, location);
        try
        {
            store.Open(OpenFlags.ReadOnly | OpenFlags.OpenExistingOnly);
        }
        catch (CryptographicException)
        {
            // This machine has no such store.
            return [];
        }

        var algorithm = thumbprint.Length == SHA256.HashSizeInBytes * 2 ? HashAlgorithmName.SHA256 : HashAlgorithmName.SHA1;
        return [.. store.Certificates.Where(c => c.GetCertHashString(algorithm).Equals(thumbprint, StringComparison.OrdinalIgnoreCase))];
    }
}
