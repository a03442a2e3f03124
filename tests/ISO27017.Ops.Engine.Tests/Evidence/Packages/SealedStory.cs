using System.Security.Cryptography.X509Certificates;
using ISO27017.Ops.Engine.Evidence;
using ISO27017.Ops.Engine.Evidence.Redaction;
using ISO27017.Ops.Engine.Evidence.Signing;
using ISO27017.Ops.Engine.Tests.Evidence.Compare;
using ISO27017.Ops.Testing.Evidence;

namespace ISO27017.Ops.Engine.Tests.Evidence.Packages;

/// <summary>The story as format 3 can tell it: redacted, signed, time-stamped, and following the package before. Its certificates
/// hold longer than anybody will read it.</summary>
internal sealed class SealedStory : IAsyncDisposable
{
    /// <summary>The signer's name.</summary>
    public const string Signer = "CN=Kept Signer";

    /// <summary>The name of the time-stamp authority.</summary>
    public const string Clock = "CN=Kept Clock";

    private static readonly DateTimeOffset _end = new(2099, 12, 31, 0, 0, 0, TimeSpan.Zero);

    private readonly TestPki _pki;
    private readonly X509Certificate2 _signer;
    private readonly LocalAuthority _authority;
    private int _packages;

    private SealedStory(TestPki pki, X509Certificate2 root, LocalAuthority authority)
    {
        (_pki, _authority, Root) = (pki, authority, root);
        _signer = pki.Issue(Signer, root, to: _end);
        Organisation = new ChangingOrganisation { Export = Seal };
    }

    /// <summary>Whose story it is.</summary>
    public ChangingOrganisation Organisation { get; }

    /// <summary>The root that issued all certificates.</summary>
    public X509Certificate2 Root { get; }

    /// <summary>The salt of the redaction: packages of one salt can be compared.</summary>
    public static byte[] Salt { get; } = "a salt for the kept packages"u8.ToArray();

    /// <summary>Begins it.</summary>
    public static async Task<SealedStory> BeginAsync()
    {
        var pki = new TestPki();
        var root = pki.Issue("CN=Kept Root", null, ca: true, to: _end);
        var clock = pki.Issue(Clock, root, to: _end, purposes: ["1.3.6.1.5.5.7.3.8"], criticalPurposes: true);
        return new SealedStory(pki, root, await LocalAuthority.StartAsync(clock, root));
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Organisation.Dispose();
        await _authority.DisposeAsync();
        _pki.Dispose();
    }

    private EvidenceRequest Seal(EvidenceRequest request)
    {
        _authority.At = _authority.At.AddDays(1);
        return request with
        {
            // The first one becomes the baseline, which must say what there was.
            Redaction = _packages++ == 0 ? null : new RedactionRequest { Kinds = [IsoRedactionKind.Default], Salt = Salt },
            Signing = new SigningRequest { Certificate = _signer },
            TimestampServer = _authority.Url,
        };
    }
}
