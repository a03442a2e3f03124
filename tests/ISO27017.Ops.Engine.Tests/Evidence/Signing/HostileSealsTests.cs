using System.Security.Cryptography;
using FsCheck;
using FsCheck.Xunit;
using ISO27017.Ops.Engine.Evidence.Signing;
using ISO27017.Ops.Engine.Evidence.Timestamping;
using ISO27017.Ops.Testing.Evidence;
using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Asn1.Pkcs;
using Org.BouncyCastle.Asn1.X509;
using Org.BouncyCastle.Asn1.X9;
using Org.BouncyCastle.Cms;
using Org.BouncyCastle.Math;
using Org.BouncyCastle.Tsp;
using Org.BouncyCastle.Utilities.Collections;
using Org.BouncyCastle.X509;

namespace ISO27017.Ops.Engine.Tests.Evidence.Signing;

/// <summary>Signatures and time stamps that somebody wrote to crash, hang or fool whoever reads them.</summary>
public sealed class HostileSealsTests : IClassFixture<HostileSealsTests.Seals>
{
    private readonly Seals _seals;

    public HostileSealsTests(Seals seals) => _seals = seals;

    [Property(MaxTest = 300)]
    public void Random_bytes_are_no_signature_and_no_stamp(byte[] bytes) => Refused(bytes);

    [Property(MaxTest = 300)]
    public void Random_bytes_in_a_sequence_are_neither(byte[] bytes) =>
        Refused([0x30, .. bytes.Length < 128 ? new[] { (byte)bytes.Length } : [0x82, (byte)(bytes.Length >> 8), (byte)bytes.Length], .. bytes]);

    [Property(MaxTest = 300)]
    public void A_changed_byte_never_lets_another_content_pass(int place, byte value)
    {
        foreach (var seal in new[] { Seals.Signature, Seals.Stamp })
        {
            var changed = (byte[])seal.Clone();
            changed[(int)((uint)place % changed.Length)] = value;
            Refused(changed, Seals.Other);
        }
    }

    [Property(MaxTest = 200)]
    public void A_cut_structure_is_broken(NonNegativeInt length)
    {
        Refused(Seals.Signature[..(length.Get % Seals.Signature.Length)], Seals.Content);
        Refused(Seals.Stamp[..(length.Get % Seals.Stamp.Length)], Seals.Content);
    }

    [Theory]
    [InlineData(0x30)]
    [InlineData(0x31)]
    [InlineData(0x24)]
    [InlineData(0xa0)]
    public void Depth_is_no_weapon(byte tag)
    {
        var deep = new byte[1 << 20];
        for (var i = 0; i < deep.Length; i += 2)
        {
            (deep[i], deep[i + 1]) = (tag, 0x80);
        }

        Refused(deep);
    }

    [Fact]
    public void A_length_of_gigabytes_takes_no_memory() => Refused([0x30, 0x84, 0x7f, 0xff, 0xff, 0xff, 0x04, 0x84, 0x7f, 0xff, 0xff, 0xf0]);

    [Fact]
    public void A_key_that_takes_hours_to_verify_with_is_not_tried()
    {
        var signature = new CmsSignedData(Seals.Signature);
        var serial = signature.GetSignerInfos().GetSigners().Single().SignerID.SerialNumber;
        var modulus = new byte[1 << 14];
        RandomNumberGenerator.Fill(modulus);
        modulus[0] |= 0x80;
        modulus[^1] |= 1;
        var generator = new V3TbsCertificateGenerator();
        generator.SetSerialNumber(new DerInteger(serial));
        generator.SetIssuer(new X509Name("CN=Test Issuing"));
        generator.SetSubject(new X509Name("CN=Huge"));
        generator.SetStartDate(new Time(Exporter.Now.UtcDateTime));
        generator.SetEndDate(new Time(Exporter.Now.UtcDateTime));
        generator.SetSignature(new AlgorithmIdentifier(X9ObjectIdentifiers.ECDsaWithSha256));
        generator.SetSubjectPublicKeyInfo(new SubjectPublicKeyInfo(
            new AlgorithmIdentifier(PkcsObjectIdentifiers.RsaEncryption, DerNull.Instance), new RsaPublicKeyStructure(new BigInteger(1, modulus), BigInteger.ValueOf(65537))));
        var huge = new X509Certificate(new X509CertificateStructure(
            generator.GenerateTbsCertificate(), new AlgorithmIdentifier(X9ObjectIdentifiers.ECDsaWithSha256), new DerBitString(new byte[70])));
        var changed = CmsSignedData.ReplaceCertificatesAndCrls(signature, CollectionUtilities.CreateStore([huge]), null).GetEncoded();
        Assert.Contains("of a kind or size", Assert.Throws<SealException>(() => CmsSignature.Read(changed, Seals.Content)).Problem.En, StringComparison.Ordinal);
    }

    [Fact]
    public void The_seals_that_the_hostile_ones_are_made_of_hold()
    {
        Assert.NotNull(CmsSignature.Read(Seals.Signature, Seals.Content));
        Assert.NotNull(TimestampToken.Read(Seals.Stamp, Seals.Content, TimestampErrors.Answer));
        Assert.NotNull(_seals);
    }

    private static void Refused(byte[] seal) => Refused(seal, Seals.Content);

    private static void Refused(byte[] seal, byte[] content)
    {
        Assert.Throws<SealException>(() => CmsSignature.Read(seal, content));
        Assert.Throws<SealException>(() => TimestampToken.Read(seal, content, TimestampErrors.Answer));
    }

    /// <summary>A signature and a stamp that hold.</summary>
    public sealed class Seals : IAsyncLifetime
    {
        internal static readonly byte[] Content = [1, 2, 3];
        internal static readonly byte[] Other = [3, 2, 1];

        internal static byte[] Signature { get; private set; } = [];

        internal static byte[] Stamp { get; private set; } = [];

        public async Task InitializeAsync()
        {
            using var pki = new TestPki();
            using var key = new AnyKey(pki.Signer(), pki.Intermediate);
            Signature = CmsSigner.Sign(Content, key, Exporter.Now, CancellationToken.None);
            await using var authority = await LocalAuthority.StartAsync(pki.Authority(), pki.Root);
            Stamp = authority.Stamp(new TimeStampRequestGenerator().Generate(TspAlgorithms.Sha256, SHA256.HashData(Content)));
        }

        public Task DisposeAsync() => Task.CompletedTask;
    }
}
