using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;

namespace ISO27017.Ops.Engine.Aws.Client;

/// <summary>Hands a request that is already in wire form to the SDK, which addresses, signs and sends it.</summary>
internal sealed class WireMarshaller : IMarshaller<IRequest, AmazonWebServiceRequest>
{
    /// <summary>The one instance; it has no state.</summary>
    public static readonly WireMarshaller Instance = new();

    /// <inheritdoc/>
    public IRequest Marshall(AmazonWebServiceRequest input)
    {
        var ask = ((PipelineRequest)input).Ask;
        var request = new DefaultRequest(input, ask.Service.Name)
        {
            HttpMethod = ask.Wire.HttpMethod,
            OverrideSigningServiceName = ask.Service.SigningName,
            // Amazon S3 signs the path as it is sent, every other service signs it encoded once more
            UseDoubleEncoding = ask.Service.Name != "s3",
            UseQueryString = true,
        };
        SetPath(request, ask.Wire.Path);
        foreach (var (name, value) in ask.Wire.Query)
            AddQuery(request, name, value);
        foreach (var (name, value) in ask.Wire.Headers)
            request.Headers[name] = value;
        if (ask.Wire.Body.Length > 0 || ask.Wire.HttpMethod is "POST" or "PUT")
            request.Content = ask.Wire.Body;
        return request;
    }

    /// <summary>The SDK encodes a path itself: it gets the decoded segments, of which one may hold a slash.</summary>
    private static void SetPath(DefaultRequest request, string path)
    {
        var names = new List<string>();
        foreach (var segment in path.TrimStart('/').Split('/'))
        {
            var name = $"{{s{names.Count}}}";
            names.Add(name);
            request.AddPathResource(name, Uri.UnescapeDataString(segment));
        }

        request.ResourcePath = "/" + string.Join('/', names);
    }

    private static void AddQuery(DefaultRequest request, string name, string? value)
    {
        if (value is null)
            request.AddSubResource(name);
        else if (request.ParameterCollection.TryGetValue(name, out var there) && there is StringListParameterValue list)
            list.Value.Add(value);
        else
            request.ParameterCollection.Add(name, [value]);
    }
}
