using ISO27017.Ops.Engine.Evidence;
using ISO27017.Ops.Testing.Evidence;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Tests.Evidence;

public sealed class PackageRunTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private (IRunRecord Then, IRunRecord Read, List<IsoResult> Results) Kept()
    {
        var results = Exporter.WriteSmall(_folder["p"]);
        var read = new EvidenceService().Import(_folder["p"]).ToList();
        return ((IRunRecord)results[0].Run!, (IRunRecord)read[0].Run!, read);
    }

    [Fact]
    public void All_that_a_run_tells_can_be_read_from_its_package()
    {
        var (then, read, _) = Kept();
        foreach (var property in typeof(IRunRecord).GetProperties()
            .Where(p => p.Name is not (nameof(IRunRecord.PackageId) or nameof(IRunRecord.PackageDigest) or nameof(IRunRecord.Ledger)
                or nameof(IRunRecord.Checks))))
        {
            Assert.Equal(JsonConvert.SerializeObject(property.GetValue(then)), JsonConvert.SerializeObject(property.GetValue(read)));
        }

        // The file has the checks in the order of their ids.
        Assert.Equal(JsonConvert.SerializeObject(then.Checks.OrderBy(c => c.Id, StringComparer.Ordinal)), JsonConvert.SerializeObject(read.Checks));
        Assert.Equal(then.Ledger.Select(o => (o.Call.Key, o.Error)).Order(), read.Ledger.Select(o => (o.Call.Key, o.Error)).Order());
        foreach (var call in then.Coverage)
        {
            Assert.Equal(then.IsAbsent(call.Document), read.IsAbsent(call.Document));
            Assert.Equal(then.DigestOf(call.Document), read.DigestOf(call.Document));
            using var document = read.OpenDocument(call.Document);
            Assert.Equal(call.Operation.Split(':')[1], DocumentFile.Read(document).Call.Operation);
        }
    }

    [Fact]
    public void The_package_is_named_by_its_digest_and_no_document_of_another_that_took_its_place_is_read()
    {
        var (_, read, _) = Kept();
        Assert.Equal(SumsFile.Digest(File.ReadAllBytes(_folder["p/SHA256SUMS"])), read.PackageDigest);
        var (_, others) = RunBuilder.Small();
        Exporter.Writer().Write(new EvidenceRequest { Path = _folder["p"], Force = true }, others[1..], CancellationToken.None);
        Assert.Equal("EvidenceChanged", Assert.Throws<IsoOpsException>(() => read.OpenDocument(read.Coverage[0].Document)).Id);
    }

    [Fact]
    public void A_catalogue_of_the_first_formats_is_read_with_what_it_lacks()
    {
        var file = new JObject
        {
            ["version"] = "1",
            ["controls"] = new JArray(new JObject
            {
                ["id"] = "9.2.3", ["titleJa"] = "題", ["titleEn"] = "Title", ["domain"] = "9", ["edition"] = "e", ["iso27002_2022"] = new JArray("8.2"),
                ["csc"] = "Measure", ["csp"] = "NoMeasure",
            }),
            ["checks"] = new JArray(new JObject
            {
                ["id"] = "9.2.3-CSC-09", ["controlId"] = "9.2.3", ["role"] = "CSC", ["kind"] = "RUP", ["titleJa"] = "題", ["titleEn"] = "Title",
                ["expression"] = "rollUp: 9.2.3-CSC-01, 12.3.1-CSC\naccounts: Kind == 'tenant'", ["parameters"] = new JArray(), ["operations"] = new JArray(),
                ["iamActions"] = new JArray(), ["awsCli"] = new JArray(),
            }),
        };
        using var source = new MemoryStream(PackageJson.Utf8.GetBytes(file.ToString()));
        var read = CatalogueFile.Read(source);
        Assert.Equal(["9.2.3-CSC-01", "12.3.1-CSC"], read.Checks[0].RestsOn);
        Assert.Equal(["9.2.3-CSC-09"], read.Controls[0].Checks);
        Assert.NotEqual(string.Empty, read.Controls[0].DomainTexts.Ja);
        Assert.Null(read.Controls[0].GuidanceCsc);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"controls":[{}],"checks":[]}""")]
    [InlineData("""{"controls":{},"checks":[{"id":1}]}""")]
    public void Another_file_is_no_catalogue(string json)
    {
        using var source = new MemoryStream(PackageJson.Utf8.GetBytes(json));
        Assert.Throws<FormatException>(() => CatalogueFile.Read(source));
    }
}
