using System.IO.Compression;

namespace ISO27017.Ops.Engine.Evidence;

/// <summary>A package as one zip file. Times and attributes of its entries are constant.</summary>
internal sealed class StagedZip : StagedPackage
{
    // A regular file that its owner may write and all may read.
    private const int Attributes = 0x81A4 << 16;
    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private readonly FileStream _file;
    private readonly bool _force;
    private ZipArchive? _zip;

    public StagedZip(string path, bool force, Action<string>? step)
        : base(path, step)
    {
        _force = force;
        Step("begin");
        _file = new FileStream(Temporary, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None);
        _zip = new ZipArchive(_file, ZipArchiveMode.Create, leaveOpen: true);
    }

    protected override Stream Open(string name)
    {
        var entry = _zip!.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = Epoch;
        entry.ExternalAttributes = Attributes;
        return entry.Open();
    }

    protected override void Finish()
    {
        Step("finish");
        _zip!.Dispose();
        _zip = null;
        ZipSeal.Write(_file);
        _file.Dispose();
    }

    protected override void Rename() => File.Move(Temporary, Final, overwrite: _force);

    protected override void Close()
    {
        // An archive that could not be completed is not asked to write its end once more.
        using (_file)
        {
            _zip?.Dispose();
        }
    }
}
