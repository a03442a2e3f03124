using System.IO.Compression;
using ISO27017.Ops.Engine.Evidence;
using ISO27017.Ops.Engine.Evidence.Signing;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Testing.Evidence;

/// <summary>Changes a package as somebody would who can compute digests but has no key: SHA256SUMS and the manifest fit again.</summary>
internal static class PackageEditor
{
    /// <summary>Makes SHA256SUMS fit the files of a folder.</summary>
    public static void Resum(string package)
    {
        var sums = Path.Combine(package, PackageLayout.Sums);
        File.Delete(sums);
        File.WriteAllText(sums, SumsFile.Write(Digests(package)));
    }

    /// <summary>Changes members of the manifest, and lets its count of files and SHA256SUMS fit.</summary>
    public static void Remanifest(string package, Action<JObject> change)
    {
        var path = Path.Combine(package, PackageLayout.Manifest);
        var manifest = (JObject)PackageJson.Read(new MemoryStream(File.ReadAllBytes(path)));
        change(manifest);
        var counted = Digests(package).Where(d => PackageLayout.IsCounted(d.Key)).ToList();
        manifest["files"] = new JObject { ["count"] = counted.Count, ["sha256"] = SumsFile.FilesDigest(counted) };
        using (var file = File.Create(path))
        {
            PackageJson.Write(file, json => manifest.WriteTo(json));
        }

        Resum(package);
    }

    /// <summary>Signs a package with any key, as nothing of ours would.</summary>
    public static void Sign(string package, ISigningKey key, DateTimeOffset at)
    {
        var announced = AnnouncedSigner.Of(key.Certificate);
        Remanifest(package, m => m["signature"] = new JObject { ["subject"] = announced.Subject, ["sha256"] = announced.Sha256 });
        var manifest = File.ReadAllBytes(Path.Combine(package, PackageLayout.Manifest));
        File.WriteAllBytes(Path.Combine(package, PackageLayout.Signature), CmsSigner.Sign(manifest, key, at, CancellationToken.None));
        Resum(package);
    }

    /// <summary>Puts a folder into a zip file as the engine does, seal and all.</summary>
    public static void Rezip(string package, string zip)
    {
        using (var file = File.Create(zip))
        {
            using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
            {
                foreach (var path in Directory.GetFiles(package, "*", SearchOption.AllDirectories))
                {
                    archive.CreateEntryFromFile(path, Path.GetRelativePath(package, path).Replace('\\', '/'));
                }
            }

            ZipSeal.Write(file);
        }
    }

    private static List<KeyValuePair<string, string>> Digests(string package) =>
    [
        .. Directory.GetFiles(package, "*", SearchOption.AllDirectories)
            .Select(f => KeyValuePair.Create(Path.GetRelativePath(package, f).Replace('\\', '/'), SumsFile.Digest(File.ReadAllBytes(f))))
            .Where(d => d.Key != PackageLayout.Sums),
    ];
}
