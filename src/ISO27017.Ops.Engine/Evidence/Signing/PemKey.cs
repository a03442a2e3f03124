using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace ISO27017.Ops.Engine.Evidence.Signing;

/// <summary>Pairs a private key in PEM with its certificate.</summary>
internal static class PemKey
{
    /// <summary>True if a text holds a private key.</summary>
    public static bool IsIn(string text) => HasLabel(text, IsKey);

    /// <summary>True if a text holds a PEM block whose label is wanted.</summary>
    public static bool HasLabel(string text, Predicate<string> wanted)
    {
        var rest = text.AsSpan();
        while (PemEncoding.TryFind(rest, out var fields))
        {
            if (wanted(rest[fields.Label].ToString()))
            {
                return true;
            }

            rest = rest[fields.Location.End..];
        }

        return false;
    }

    /// <summary>Opens the key for the one of the certificates that it belongs to.</summary>
    /// <exception cref="IsoOpsException">The key cannot be read, or belongs to none.</exception>
    public static LocalKey Open(X509Certificate2Collection certificates, string path, string keyPath, string keyText, char[] secret)
    {
        if (!IsIn(keyText))
        {
            throw SigningErrors.KeyFile(keyPath);
        }

        if (certificates.All(c => SigningAlgorithms.Of(c) is null))
        {
            throw SigningErrors.KeyKind(certificates[0]);
        }

        var encrypted = HasLabel(keyText, l => l == "ENCRYPTED PRIVATE KEY");
        var readable = false;
        foreach (var certificate in certificates)
        {
            try
            {
                var alone = certificate.ExportCertificatePem();
                var paired = encrypted ? X509Certificate2.CreateFromEncryptedPem(alone, keyText, secret) : X509Certificate2.CreateFromPem(alone, keyText);
                return new LocalKey(paired, certificates, owned: true);
            }
            catch (Exception e) when (e is CryptographicException or ArgumentException)
            {
                // The key is of another kind than this certificate's, or of another pair, or cannot be read at all.
                readable |= CanRead(keyText, encrypted, secret);
            }
        }

        throw readable ? SigningErrors.KeyOfAnother(path, keyPath) : SigningErrors.KeyFile(keyPath);
    }

    private static bool CanRead(string keyText, bool encrypted, char[] secret)
    {
        foreach (var make in new Func<AsymmetricAlgorithm>[] { RSA.Create, ECDsa.Create })
        {
            using var key = make();
            try
            {
                if (encrypted)
                {
                    key.ImportFromEncryptedPem(keyText, secret);
                }
                else
                {
                    key.ImportFromPem(keyText);
                }

                return true;
            }
            catch (Exception e) when (e is CryptographicException or ArgumentException)
            {
                // Another kind of key, perhaps.
            }
        }

        return false;
    }

    private static bool IsKey(string label) => label.EndsWith("PRIVATE KEY", StringComparison.Ordinal);
}
