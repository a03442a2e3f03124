using System.Globalization;
using ISO27017.Ops.Engine.Catalog.Embedded;
using ISO27017.Ops.Engine.Catalog.Reading;
using ISO27017.Ops.Engine.Workspace.Files;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Workspace.Sample;

/// <summary>The built-in fictional organisation: what to try the module on without an AWS account.</summary>
internal sealed class SampleOrganisation
{
    private readonly JObject _root;

    private SampleOrganisation(JObject root, Organisation organisation) => (_root, Organisation) = (root, organisation);

    /// <summary>Its workspace, as any organisation has one.</summary>
    public Organisation Organisation { get; }

    /// <summary>Its name.</summary>
    public LocalText Name => _root.Local("organisation");

    /// <summary>The instant at which it was observed.</summary>
    public DateTimeOffset AsOf => DateTimeOffset.Parse(_root.Text("asOf"), CultureInfo.InvariantCulture);

    /// <summary>Its accounts; the first is the one of the run's own credentials.</summary>
    public IReadOnlyList<IsoAccount> Accounts => Organisation.File.Accounts;

    /// <summary>Its regions.</summary>
    public IReadOnlyList<string> Regions => Organisation.File.Regions;

    /// <summary>Reads the embedded one.</summary>
    public static SampleOrganisation Load() => Load(WorkspaceReader.Read(new EmbeddedFiles()));

    /// <summary>The same, with its workspace read in another way.</summary>
    public static SampleOrganisation Load(Organisation organisation) => new(EmbeddedCatalog.Sample(), organisation);

    /// <summary>Answers as AWS would have.</summary>
    public SampleSource Source() => new(_root.Entries("answers"), AsOf);
}
