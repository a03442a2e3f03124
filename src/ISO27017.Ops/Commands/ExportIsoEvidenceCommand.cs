using System.Globalization;
using System.Management.Automation;
using System.Security;
using ISO27017.Ops.Connection;
using ISO27017.Ops.Engine.Evidence;
using ISO27017.Ops.Engine.Evidence.Redaction;
using ISO27017.Ops.Engine.Evidence.Signing;
using ISO27017.Ops.Errors;
using ISO27017.Ops.Internal;

namespace ISO27017.Ops.Commands;

/// <summary>Writes results and the documents that they rest on as an evidence package.</summary>
[Cmdlet(VerbsData.Export, "IsoEvidence", DefaultParameterSetName = ProfileSet, SupportsShouldProcess = true)]
[OutputType(typeof(IsoEvidence))]
public sealed class ExportIsoEvidenceCommand : AwsCmdlet
{
    private readonly List<IsoResult> _results = [];

    /// <summary>The folder to make, or the zip file.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = string.Empty;

    /// <summary>Results of one run.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    [AllowEmptyCollection]
    public IsoResult[] InputObject { get; set; } = [];

    /// <summary>Replaces a package that is there already.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>What is replaced by salted hashes, everywhere in the package.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public IsoRedactionKind[]? Redact { get; set; }

    /// <summary>The salt, so that packages with the same one can be compared.</summary>
    [Parameter]
    public SecureString? RedactionSalt { get; set; }

    /// <summary>The language of the report.</summary>
    [Parameter]
    [ValidateSet("ja", "en")]
    public string? Culture { get; set; }

    /// <summary>The certificate that signs: an object, a file, a path of the Cert drive or a thumbprint.</summary>
    [Parameter]
    [ValidateNotNull]
    public object? Certificate { get; set; }

    /// <summary>The file of the certificate's private key.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? CertificateKeyPath { get; set; }

    /// <summary>The password of the certificate's or the key's file.</summary>
    [Parameter]
    [ValidateNotNull]
    public SecureString? CertificatePassword { get; set; }

    /// <summary>The key of AWS KMS that signs in place of a private key at hand.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? KmsKeyId { get; set; }

    /// <summary>The time-stamp authority.</summary>
    [Parameter]
    [ValidateNotNull]
    public Uri? TimestampServer { get; set; }

    /// <summary>The package before this one.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? PreviousPackage { get; set; }

    /// <summary>Begins a new chain.</summary>
    [Parameter]
    public SwitchParameter NewChain { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => _results.AddRange(InputObject);

    /// <inheritdoc/>
    protected override void EndProcessing() => Guard(() =>
    {
        var request = new EvidenceRequest
        {
            Path = Paths.Literal(this, Path),
            Force = Force,
            Redaction = Redact is null && RedactionSalt is null ? null
                : new RedactionRequest { Kinds = Redact ?? [], Salt = RedactionSalt is null ? null : SecureText.Bytes(RedactionSalt) },
            Culture = Culture is null ? Host.CurrentUICulture : CultureInfo.GetCultureInfo(Culture),
            Signing = Signing(),
            TimestampServer = TimestampServer,
            PreviousPackage = PreviousPackage is null ? null : Paths.Literal(this, PreviousPackage),
            NewChain = NewChain,
        };
        if (ShouldProcess(request.Path))
        {
            RunAsync((writer, cancel) => writer.WriteObjectAsync(new EvidenceService().Export(request, _results, cancel), cancel));
        }
    });

    private SigningRequest? Signing()
    {
        if (KmsKeyId is null)
        {
            return Certificates.Signing(this, Certificate, CertificateKeyPath, CertificatePassword);
        }

        return CertificateKeyPath is null && CertificatePassword is null
            ? (Certificates.Signing(this, Certificate, null, null) ?? new SigningRequest()) with { KmsKeyId = KmsKeyId, Connection = Connect() }
            : throw ErrorRecords.KeyGivenTwice();
    }
}
