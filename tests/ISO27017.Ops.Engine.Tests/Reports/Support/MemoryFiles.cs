using System.Text;
using ISO27017.Ops.Engine.Reports;

namespace ISO27017.Ops.Engine.Tests.Reports.Support;

/// <summary>A report in memory.</summary>
internal sealed class MemoryFiles(string name) : IReportFiles
{
    private readonly Dictionary<string, MemoryStream> _files = new(StringComparer.Ordinal);

    public string Name => name;

    public string Folder { get; } = name.Split('.')[0] + ".files";

    /// <summary>The names of the files, in the order in which they were begun.</summary>
    public IReadOnlyCollection<string> Names => _files.Keys;

    public Stream Create(string file)
    {
        var stream = new MemoryStream();
        _files.Add(file, stream);
        return stream;
    }

    /// <summary>The bytes of a file; of the report's own if none is named.</summary>
    public byte[] Bytes(string? file = null) => _files[file ?? name].ToArray();

    /// <summary>The same as text.</summary>
    public string Text(string? file = null) => Encoding.UTF8.GetString(Bytes(file));

    /// <summary>What a writer makes of a model.</summary>
    public static MemoryFiles Of(IReportWriter writer, ReportModel model)
    {
        var files = new MemoryFiles("report" + writer.Extension);
        writer.Write(files, model);
        return files;
    }
}
