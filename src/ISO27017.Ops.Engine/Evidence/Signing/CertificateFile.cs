using System.Runtime.InteropServices;
using System.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace ISO27017.Ops.Engine.Evidence.Signing;

/// <summary>Reads a certificate and its key from files: PFX, PEM or DER.</summary>
internal static class CertificateFile
{
    private const string CertificateLabel = "CERTIFICATE";

    // A chain of certificates is some kilobytes.
    private const int Most = 1 << 20;

    /// <summary>Opens the key in, or of, the certificate file.</summary>
    /// <exception cref="IsoOpsException">A file is missing or of another kind, or they do not belong together.</exception>
    public static ISigningKey Open(string path, string? keyPath, SecureString? password)
    {
        var secret = Characters(password);
        try
        {
            var bytes = Read(path);
            var text = Encoding.Latin1.GetString(bytes);
            return PemKey.HasLabel(text, l => l == CertificateLabel) ? Pem(path, text, keyPath, secret)
                : keyPath is null ? Pfx(path, bytes, secret)
                : PemKey.Open([Der(path, bytes)], path, keyPath, Encoding.Latin1.GetString(Read(keyPath)), secret);
        }
        finally
        {
            Array.Clear(secret);
        }
    }

    /// <summary>The certificates in a PEM or DER file, whose keys are elsewhere.</summary>
    /// <exception cref="IsoOpsException">The file is missing or of another kind.</exception>
    public static X509Certificate2Collection Certificates(string path)
    {
        var bytes = Read(path);
        var text = Encoding.Latin1.GetString(bytes);
        return PemKey.HasLabel(text, l => l == CertificateLabel) ? OfPem(path, text) : [Der(path, bytes)];
    }

    private static X509Certificate2Collection OfPem(string path, string text)
    {
        var certificates = new X509Certificate2Collection();
        try
        {
            certificates.ImportFromPem(text);
            return certificates;
        }
        catch (CryptographicException)
        {
            throw SigningErrors.NotACertificate(path);
        }
    }

    private static LocalKey Pem(string path, string text, string? keyPath, char[] secret)
    {
        var certificates = OfPem(path, text);
        return keyPath is not null ? PemKey.Open(certificates, path, keyPath, Encoding.Latin1.GetString(Read(keyPath)), secret)
            : PemKey.IsIn(text) ? PemKey.Open(certificates, path, path, text, secret)
            : throw SigningErrors.KeyMissing(path);
    }

    private static LocalKey Pfx(string path, byte[] bytes, char[] secret)
    {
        // Nothing of the key is to stay on the machine; macOS cannot do without its key chain.
        var flags = OperatingSystem.IsMacOS() ? X509KeyStorageFlags.DefaultKeySet : X509KeyStorageFlags.EphemeralKeySet;
        var all = new X509Certificate2Collection();
        try
        {
            if (X509Certificate2.GetCertContentType(bytes) == X509ContentType.Cert)
            {
                throw SigningErrors.KeyMissing(path);
            }

            all.Import(bytes, secret, flags);
        }
        catch (CryptographicException)
        {
            throw SigningErrors.NotACertificate(path);
        }

        var own = all.Where(c => c.HasPrivateKey).OrderBy(c => SignerRules.Purpose(c) is null ? 0 : 1).FirstOrDefault();
        return new LocalKey(own ?? throw SigningErrors.KeyMissing(path), all, owned: true);
    }

    private static X509Certificate2 Der(string path, byte[] bytes)
    {
        try
        {
            return X509Certificate2.GetCertContentType(bytes) == X509ContentType.Cert ? new X509Certificate2(bytes) : throw SigningErrors.NotACertificate(path);
        }
        catch (CryptographicException)
        {
            throw SigningErrors.NotACertificate(path);
        }
    }

    private static byte[] Read(string path)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            if (file.Length > Most)
            {
                throw SigningErrors.NotACertificate(path);
            }

            var bytes = new byte[file.Length];
            file.ReadExactly(bytes);
            return bytes;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw SigningErrors.NotFound(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw SigningErrors.FileUnreadable(path, e);
        }
    }

    private static char[] Characters(SecureString? password)
    {
        if (password is null)
        {
            return [];
        }

        var pointer = Marshal.SecureStringToGlobalAllocUnicode(password);
        try
        {
            var characters = new char[password.Length];
            Marshal.Copy(pointer, characters, 0, characters.Length);
            return characters;
        }
        finally
        {
            Marshal.ZeroFreeGlobalAllocUnicode(pointer);
        }
    }
}
