using System.Security.Cryptography;
using Org.BouncyCastle.Crypto;

namespace ISO27017.Ops.Engine.Evidence.Signing;

/// <summary>Lets the CMS library sign with a key that it never sees.</summary>
internal sealed class KeySignatureFactory(ISigningKey key, CancellationToken cancel) : ISignatureFactory
{
    public object AlgorithmDetails => key.Algorithm.Identifier();

    public IStreamCalculator<IBlockResult> CreateCalculator() => new Calculator(key, cancel);

    private sealed class Calculator(ISigningKey key, CancellationToken cancel) : MemoryStream, IStreamCalculator<IBlockResult>
    {
        public Stream Stream => this;

        public IBlockResult GetResult()
        {
            using var hash = IncrementalHash.CreateHash(key.Algorithm.Hash());
            hash.AppendData(ToArray());
            return new SimpleBlockResult(key.SignDigest(hash.GetHashAndReset(), cancel));
        }
    }
}
