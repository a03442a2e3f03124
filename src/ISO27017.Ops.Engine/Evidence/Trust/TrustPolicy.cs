using System.Security.Cryptography.X509Certificates;
using Org.BouncyCastle.X509;

namespace ISO27017.Ops.Engine.Evidence.Trust;

/// <summary>Whom a verification trusts, and when it takes place.</summary>
internal sealed record TrustPolicy
{
    /// <summary>Authorities that are trusted beside those of the system.</summary>
    public required X509Certificate2Collection Roots { get; init; }

    /// <summary>The revocation lists that were given.</summary>
    public required IReadOnlyList<X509Crl> Crls { get; init; }

    /// <summary>An unsigned package is a problem.</summary>
    public required bool RequireSignature { get; init; }

    /// <summary>The time of the verification, in UTC.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>Reads the files that a request names.</summary>
    /// <exception cref="IsoOpsException">One is missing or of another kind.</exception>
    public static TrustPolicy Open(VerificationRequest request, DateTimeOffset now) => new()
    {
        Roots = [.. request.TrustedRootPaths.SelectMany(TrustFiles.Certificates)],
        Crls = [.. request.CrlPaths.SelectMany(TrustFiles.Crls)],
        RequireSignature = request.RequireSignature,
        Now = now,
    };
}
