using System.Collections.Concurrent;
using ISO27017.Ops.Engine.Evidence;
using ISO27017.Ops.Testing.Evidence;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Tests.Evidence;

/// <summary>Every single bit of every byte of a small package, flipped: all of them, not a sample.</summary>
public sealed class BitFlipTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly TestPki _pki = new();

    public void Dispose()
    {
        _folder.Dispose();
        _pki.Dispose();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Every_flipped_bit_of_a_folder_is_found(bool withSignature)
    {
        Write("p", withSignature);
        var package = MemoryPackage.Of(_folder["p"]);
        Assert.True(EvidenceVerifier.Verify(package, "p", null, [], CancellationToken.None).Verified);

        var missed = new ConcurrentBag<string>();
        var bytes = package.Bytes.SelectMany(f => Enumerable.Range(0, f.Value.Length).Select(at => (Name: f.Key, At: at)));
        Parallel.ForEach(bytes, package.Clone, (place, _, own) =>
        {
            for (var bit = 0; bit < 8; bit++)
            {
                own.Bytes[place.Name][place.At] ^= (byte)(1 << bit);
                if (!IsFound(own))
                {
                    missed.Add($"{place.Name} {place.At} {bit}");
                }

                own.Bytes[place.Name][place.At] ^= (byte)(1 << bit);
            }

            return own;
        }, _ => { });
        Assert.Empty(missed);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Every_flipped_bit_of_a_zip_is_found(bool withSignature)
    {
        Write("p.zip", withSignature);
        var package = File.ReadAllBytes(_folder["p.zip"]);
        Assert.True(EvidenceVerifier.Verify(ZipFiles.Of(new MemoryStream(package), "p"), "p", null, [], CancellationToken.None).Verified);

        var missed = new ConcurrentBag<string>();
        Parallel.For(0, package.Length, () => (byte[])package.Clone(), (at, _, own) =>
        {
            for (var bit = 0; bit < 8; bit++)
            {
                own[at] ^= (byte)(1 << bit);
                if (!IsFound(own))
                {
                    missed.Add($"{at} {bit}");
                }

                own[at] ^= (byte)(1 << bit);
            }

            return own;
        }, _ => { });
        Assert.Empty(missed);
    }

    // A verification is this check and more: what it finds needs no second look.
    private static bool IsFound(MemoryPackage package)
    {
        var problems = new List<LocalText>();
        new SumsCheck(package, problems).Run(CancellationToken.None);
        return problems.Count > 0 || !EvidenceVerifier.Verify(package, "p", null, [], CancellationToken.None).Verified;
    }

    private static bool IsFound(byte[] package)
    {
        try
        {
            using var files = ZipFiles.Of(new MemoryStream(package, writable: false), "p");
            return files.Problems.Count > 0 || !EvidenceVerifier.Verify(files, "p", null, [], CancellationToken.None).Verified;
        }
        catch (IsoOpsException)
        {
            return true;
        }
    }

    // What people read is cut to a letter: it is by far the most, and of all files alike.
    private void Write(string name, bool withSignature)
    {
        var run = RunBuilder.Run();
        var document = run.Add(RunBuilder.Outcome("ec2", "DescribeVolumes", new JObject()));
        Exporter.Writer().Write(
            new EvidenceRequest { Path = _folder["p"] }, [RunBuilder.Result(run, "9.2.3-CSC-01", IsoStatus.Fail, "vol-1", documents: [document])],
            CancellationToken.None);
        foreach (var file in Directory.GetFiles(_folder["p"], "*", SearchOption.AllDirectories).Where(f => f.Contains("report", StringComparison.Ordinal) || f.EndsWith(".txt", StringComparison.Ordinal)))
        {
            File.WriteAllText(file, "x");
        }

        PackageEditor.Remanifest(_folder["p"], _ => { });
        if (withSignature)
        {
            using var key = new AnyKey(_pki.Signer(), _pki.Intermediate);
            PackageEditor.Sign(_folder["p"], key, Exporter.Now);
        }

        if (name.EndsWith(".zip", StringComparison.Ordinal))
        {
            PackageEditor.Rezip(_folder["p"], _folder[name]);
        }
    }
}
