using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Org.BouncyCastle.X509;

namespace ISO27017.Ops.Engine.Evidence.Trust;

/// <summary>Reads certificates and revocation lists of authorities from files, in PEM or DER.</summary>
internal static class TrustFiles
{
    // A revocation list of a public authority may have megabytes.
    private const int Most = 1 << 26;

    /// <summary>The certificates in a file.</summary>
    /// <exception cref="IsoOpsException">It is missing or holds none.</exception>
    public static IReadOnlyList<X509Certificate2> Certificates(string path)
    {
        var bytes = Read(path);
        try
        {
            var found = new X509Certificate2Collection();
            found.ImportFromPem(Encoding.Latin1.GetString(bytes));
            return found.Count > 0 ? [.. found]
                : X509Certificate2.GetCertContentType(bytes) == X509ContentType.Cert ? [new X509Certificate2(bytes)]
                : throw NoCertificate(path);
        }
        catch (CryptographicException)
        {
            throw NoCertificate(path);
        }
    }

    /// <summary>The revocation lists in a file.</summary>
    /// <exception cref="IsoOpsException">It is missing or holds none.</exception>
    public static IReadOnlyList<X509Crl> Crls(string path)
    {
        var bytes = Read(path);
        try
        {
            var found = new X509CrlParser().ReadCrls(bytes);
            return found.Count > 0 ? [.. found] : throw NoCrl(path);
        }
        catch (Exception e) when (e is not IsoOpsException)
        {
            throw NoCrl(path);
        }
    }

    private static byte[] Read(string path)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            if (file.Length > Most)
            {
                throw NoCertificate(path);
            }

            var bytes = new byte[file.Length];
            file.ReadExactly(bytes);
            return bytes;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new IsoOpsException("TrustFileNotFound", IsoError.NotFound, new($"{path} がありません。", $"{path} does not exist."), path, e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw EvidenceErrors.Unreadable(path, e);
        }
    }

    private static IsoOpsException NoCertificate(string path) => new("NotACertificateFile", IsoError.InvalidData, new(
        $"{path} に証明書がありません。信頼する認証局の証明書（PEM または DER）を指定してください。",
        $"{path} holds no certificate. Give that of the authority to trust, in PEM or DER."), path);

    private static IsoOpsException NoCrl(string path) => new("NotACrlFile", IsoError.InvalidData, new(
        $"{path} に失効リスト（CRL）がありません。PEM または DER の CRL を指定してください。",
        $"{path} holds no certificate revocation list. Give a CRL in PEM or DER."), path);
}
