using System.Text;
using ISO27017.Ops.Engine.Workspace;
using ISO27017.Ops.Testing.Evidence;

namespace ISO27017.Ops.Engine.Tests.Workspace.Documents;

/// <summary>A workspace on disk.</summary>
internal sealed class OrganisationScene : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public OrganisationScene(string yaml, params (string Path, string Text)[] files)
    {
        Write(WorkspaceFile.Name, yaml);
        foreach (var (path, text) in files) Write(path, text);
    }

    public string Folder => _folder.Path;

    /// <summary>The workspace, read anew.</summary>
    public Organisation Organisation => WorkspaceFinder.Find(Folder, null)!;

    public void Write(string path, string text) => Write(path, Encoding.UTF8.GetBytes(text));

    public void Write(string path, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_folder[path])!);
        File.WriteAllBytes(_folder[path], bytes);
    }

    public void Dispose() => _folder.Dispose();
}
