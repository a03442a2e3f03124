using ISO27017.Ops.Engine.Attestations;
using ISO27017.Ops.Engine.Catalog;
using ISO27017.Ops.Engine.Catalog.Embedded;
using ISO27017.Ops.Engine.Workspace;
using ISO27017.Ops.Testing.Evidence;
using Microsoft.Extensions.Time.Testing;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Tests.Attestations;

/// <summary>A workspace in which things are attested, on 2026-11-20.</summary>
internal sealed class AttestationScene : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public AttestationScene()
    {
        Write("iso27017.yaml", "organisation: あおぞらノート\n");
        Write("proof.txt", "proof");
    }

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 20, 1, 0, 0, TimeSpan.Zero));

    public string Folder => _folder.Path;

    public string Log => _folder["attestations.jsonl"];

    public string Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_folder[name])!);
        File.WriteAllText(_folder[name], text);
        return _folder[name];
    }

    public string At(string name) => _folder[name];

    public AttestationRequest Request(string id = "9.2.3-CSC-M1") => new()
    {
        Workspace = Folder,
        Id = id,
        PerformedBy = "林 花子",
        ApprovedBy = "森 太郎",
        Artefacts = [_folder["proof.txt"]],
    };

    public IsoAttestation Add(AttestationRequest? request = null) => AttestationService.Prepare(request ?? Request(), Clock).Save();

    public IsoOpsException Refused(AttestationRequest request)
    {
        var before = Directory.EnumerateFileSystemEntries(Folder).Order().ToList();
        var error = Assert.Throws<IsoOpsException>(() => AttestationService.Prepare(request, Clock).Save());
        Assert.Equal(before, Directory.EnumerateFileSystemEntries(Folder).Order().ToList());
        return error;
    }

    public IsoAttestation Now(string id = "9.2.3-CSC-M1") =>
        Assert.Single(AttestationService.Open(Folder, null, Clock).Find(new AttestationFilter { Ids = [id] }));

    public JObject Facts() => AttestationFacts.Of(WorkspaceFinder.Find(Folder, null)!, EmbeddedCatalog.Catalog);

    public static AttestationDefinition Definition(string id) => EmbeddedCatalog.Catalog.Attestations.Single(a => a.Id == id);

    public void Dispose() => _folder.Dispose();
}
