using System.IO.Compression;
using System.Text;
using ISO27017.Ops.Engine.Aws.Models;
using ISO27017.Ops.SeedCompiler.Models;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Tests.Aws.Models;

public sealed class ModelTrimmerTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("models");

    [Fact]
    public void Only_the_operations_that_are_asked_for_and_their_shapes_are_left()
    {
        var service = Read(Trim(""));
        Assert.Equal(["List"], service.Operations.Keys);
        var list = service.Operations["List"];
        Assert.Equal(["Token"], list.Input!.Required);
        Assert.Equal((MemberLocation.QueryString, "next"), (list.Input.Members["Token"].Location, list.Input.Members["Token"].WireName));
        Assert.Equal(["Items"], list.Paging!.Joined);
        // A shape may contain itself.
        var item = list.Output!.Members["Items"].Shape.Element!.Shape;
        Assert.Same(item, item.Members["Child"].Shape);
        Assert.Equal("iso8601", item.Members["At"].TimestampFormat);
    }

    [Fact]
    public void The_model_says_from_which_files_of_which_version_it_was_made()
    {
        var from = Trim("")["from"]!;
        Assert.Equal("9.8.7", (string?)from["version"]);
        Assert.Equal(64, ((string?)from["files"]!["demo/2020-01-01/service-2.json.gz"])!.Length);
    }

    [Fact]
    public void A_correction_beside_the_paginators_counts() =>
        Assert.Equal(["Owner"], Read(Trim("")).Operations["List"].Paging!.Once);

    [Fact]
    public void A_trait_that_the_protocols_do_not_know_stops_the_trimming()
    {
        var error = Assert.Throws<InvalidDataException>(() => Trim(""", "jsonvalue": true"""));
        Assert.Contains("jsonvalue", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_operation_that_the_service_does_not_have_stops_the_trimming() =>
        Assert.Throws<InvalidDataException>(() => Trim("", "Gone"));

    public void Dispose() => _folder.Delete(recursive: true);

    private JObject Trim(string trait, string operation = "List")
    {
        var data = _folder.CreateSubdirectory("data");
        File.WriteAllText(Path.Combine(_folder.FullName, "__init__.py"), "__version__ = '9.8.7'\n");
        var version = data.CreateSubdirectory("demo/2020-01-01").FullName;
        data.CreateSubdirectory("demo/2019-01-01");
        using (var file = File.Create(Path.Combine(version, "service-2.json.gz")))
        using (var zip = new GZipStream(file, CompressionMode.Compress))
            zip.Write(Encoding.UTF8.GetBytes(Service.Replace("TRAIT", trait, StringComparison.Ordinal)));
        File.WriteAllText(Path.Combine(version, "paginators-1.json"),
            """{"pagination":{"List":{"input_token":"Token","output_token":"Token","result_key":"Items"}}}""");
        File.WriteAllText(Path.Combine(version, "paginators-1.sdk-extras.json"),
            """{"merge":{"pagination":{"List":{"non_aggregate_keys":["Owner"]}}}}""");
        return new ModelTrimmer(new SourceFolder(data.FullName), "demo").Trim([operation], null);
    }

    private static ServiceModel Read(JObject model) =>
        ModelReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(ModelWriter.Write(model))));

    private const string Service = """
        {
          "metadata": { "protocol": "rest-json", "endpointPrefix": "demo", "apiVersion": "2020-01-01" },
          "operations": {
            "List": { "http": { "method": "GET", "requestUri": "/items" }, "input": { "shape": "In" }, "output": { "shape": "Out" } },
            "Other": { "http": { "method": "GET", "requestUri": "/" }, "input": { "shape": "Strange" } }
          },
          "shapes": {
            "In": { "type": "structure", "required": ["Token"], "members": { "Token": { "shape": "Text", "location": "querystring", "locationName": "next" } } },
            "Out": { "type": "structure", "members": { "Items": { "shape": "Items" }, "Token": { "shape": "Text" }, "Owner": { "shape": "Text"TRAIT } } },
            "Items": { "type": "list", "member": { "shape": "Item" } },
            "Item": { "type": "structure", "members": { "Child": { "shape": "Item" }, "At": { "shape": "When" } } },
            "When": { "type": "timestamp", "timestampFormat": "iso8601" },
            "Text": { "type": "string", "documentation": "prose" },
            "Strange": { "type": "structure", "eventstream": true, "members": {} }
          }
        }
        """;
}
