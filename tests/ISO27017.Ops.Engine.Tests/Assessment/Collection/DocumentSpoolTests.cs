using System.Globalization;
using ISO27017.Ops.Engine.Assessment.Collection;
using ISO27017.Ops.Engine.Documents;
using ISO27017.Ops.Testing.Assessment;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Tests.Assessment.Collection;

public class DocumentSpoolTests
{
    [Fact]
    public async Task Many_write_and_read_at_once_and_each_gets_its_own()
    {
        using var spool = new DocumentSpool();
        await Parallel.ForEachAsync(Enumerable.Range(0, 500), (i, _) =>
        {
            spool.Write(Outcome(i));
            Assert.Equal(i, (int)spool.Read(Outcome(i).Call.Key).Answer!["N"]!);
            return ValueTask.CompletedTask;
        });
        Assert.All(Enumerable.Range(0, 500), i => Assert.Equal(new string('x', i * 7), (string?)spool.Read(Outcome(i).Call.Key).Answer!["Text"]));
    }

    [Fact]
    public void What_is_kept_again_is_the_last()
    {
        using var spool = new DocumentSpool();
        spool.Keep("a", new MemoryStream([1, 2, 3]));
        spool.Keep("a", new MemoryStream([4]));
        spool.Keep("empty", new MemoryStream());
        Assert.Equal([4], Bytes(spool.Open("a")));
        Assert.Empty(Bytes(spool.Open("empty")));
    }

    [Fact]
    public void What_is_not_there_or_gone_is_not_found()
    {
        var spool = new DocumentSpool();
        Assert.Throws<FileNotFoundException>(() => spool.Open("a"));
        spool.Keep("a", new MemoryStream([1]));
        spool.Dispose();
        Assert.Throws<FileNotFoundException>(() => spool.Open("a"));
    }

    [Fact]
    public void A_write_that_fails_takes_nothing_else_along()
    {
        var full = false;
        using var spool = new DocumentSpool(() =>
        {
            if (full)
                throw new IOException("full");
        });
        spool.Write(Outcome(1));
        full = true;
        Assert.Equal("TemporaryFolderNotWritable", Assert.Throws<IsoOpsException>(() => spool.Write(Outcome(2))).Id);
        full = false;
        spool.Write(Outcome(3));
        Assert.Equal(1, (int)spool.Read(Outcome(1).Call.Key).Answer!["N"]!);
        Assert.Equal(3, (int)spool.Read(Outcome(3).Call.Key).Answer!["N"]!);
        Assert.Throws<FileNotFoundException>(() => spool.Read(Outcome(2).Call.Key));
    }

    private static CallOutcome Outcome(int i) => new()
    {
        Call = new AwsCall(EngineScene.First, EngineScene.Tokyo, "ec2", "DescribeVolumes", new JObject { ["N"] = i.ToString(CultureInfo.InvariantCulture) }),
        Answer = new JObject { ["N"] = i, ["Text"] = new string('x', i * 7) },
    };

    private static byte[] Bytes(Stream stream)
    {
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
