using System.Security.Cryptography.X509Certificates;

namespace ISO27017.Ops.Engine.Evidence.Signing;

/// <summary>A private key that can sign, wherever it is kept, with its certificate.</summary>
internal interface ISigningKey : IDisposable
{
    /// <summary>The signer's certificate. Its private key need not be at hand.</summary>
    X509Certificate2 Certificate { get; }

    /// <summary>The certificates of those who issued it, as far as they are at hand, without the root.</summary>
    IReadOnlyList<X509Certificate2> Chain { get; }

    /// <summary>How it signs.</summary>
    SigningAlgorithm Algorithm { get; }

    /// <summary>Signs a digest made with the algorithm's hash.</summary>
    /// <param name="digest">The digest.</param>
    /// <param name="cancel">Stops it, where signing takes time.</param>
    /// <returns>The signature; of ECDSA the DER sequence of r and s.</returns>
    /// <exception cref="IsoOpsException">The key does not sign. What it says never holds the key.</exception>
    byte[] SignDigest(byte[] digest, CancellationToken cancel);
}
