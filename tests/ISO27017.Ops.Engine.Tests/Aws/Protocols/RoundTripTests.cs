using FsCheck.Xunit;
using ISO27017.Ops.Engine.Aws.Models;
using ISO27017.Ops.Engine.Aws.Protocols;
using ISO27017.Ops.Engine.Documents;
using ISO27017.Ops.Testing.Wire;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Tests.Aws.Protocols;

public sealed class RoundTripTests
{
    private static IEnumerable<OperationModel> Operations => ServiceModels.Names.SelectMany(n => ServiceModels.Find(n)!.Operations.Values);

    [Property(MaxTest = 15)]
    public void A_document_survives_the_wire_whatever_the_operation(int seed)
    {
        foreach (var operation in Operations)
        {
            var document = new DocumentGenerator(seed).Answer(operation);
            var answer = WireProtocols.Of(operation.Service).Read(operation, ResponseWriter.Write(operation, document));
            AssertEqual(operation, document, answer);
        }
    }

    [Property(MaxTest = 15)]
    public void Parameters_survive_the_wire_whatever_the_operation(int seed)
    {
        foreach (var operation in Operations)
        {
            var parameters = new DocumentGenerator(seed).Parameters(operation);
            var request = WireProtocols.Of(operation.Service).Write(operation, parameters);
            var read = RequestReader.Read(request.HttpMethod, Target(request), Signed(operation, request.Headers), request.Body);
            Assert.NotNull(read);
            Assert.Equal(operation.ToString(), read.Operation.ToString());
            AssertEqual(operation, parameters, read.Parameters);
        }
    }

    [Property(MaxTest = 15)]
    public void Pages_join_to_the_whole_document(int seed, FsCheck.PositiveInt size)
    {
        foreach (var operation in Operations.Where(o => o.Paging is not null))
        {
            var document = new DocumentGenerator(seed).Answer(operation);
            var protocol = WireProtocols.Of(operation.Service);
            var pages = new Paginator(operation, []);
            do
            {
                var page = DocumentPages.Page(operation, pages.Next, document, size.Get);
                pages.Add(protocol.Read(operation, ResponseWriter.Write(operation, page)));
            }
            while (pages.HasMore);
            foreach (var name in operation.Paging!.Once.Where(n => !document.ContainsKey(n)))
                document[name] = JValue.CreateNull();
            AssertEqual(operation, document, pages.Answer);
        }
    }

    private static void AssertEqual(OperationModel operation, JToken expected, JToken actual)
    {
        var (sent, got) = (CanonicalJson.Write(expected), CanonicalJson.Write(actual));
        Assert.True(sent == got, $"{operation}\nexpected {sent}\nactual   {got}");
    }

    private static string Target(WireRequest request) => request.Path + (request.Query.Count == 0 ? "" : "?" + string.Join('&',
        request.Query.Select(q => q.Value is null ? q.Key : $"{Uri.EscapeDataString(q.Key)}={Uri.EscapeDataString(q.Value)}")));

    private static Dictionary<string, string> Signed(OperationModel operation, IReadOnlyDictionary<string, string> headers) =>
        new(headers, StringComparer.OrdinalIgnoreCase)
        {
            ["Authorization"] = $"AWS4-HMAC-SHA256 Credential=AKID/20261123/ap-northeast-1/{operation.Service.SigningName}/aws4_request, SignedHeaders=host, Signature=0",
        };
}
