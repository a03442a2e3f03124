using System.Net;
using System.Text.Json;
using ISO27017.Ops.Engine.Documents;

namespace ISO27017.Ops.Engine.Aws.Protocols;

/// <summary>Errors in all the forms in which AWS, and what stands before it, sends them. Never throws.</summary>
internal static class ErrorReader
{
    /// <summary>The error of a service that answers in XML.</summary>
    public static AwsError Xml(WireResponse response)
    {
        try
        {
            return FromXml(XmlTree.Read(response.Body), response.Status) ?? FromStatus(response.Status);
        }
        catch (WireException)
        {
            return FromStatus(response.Status);
        }
    }

    /// <summary>The error that a document is; null if it is none. Three forms: <c>ErrorResponse/Error</c>,
    /// <c>Response/Errors/Error</c> (EC2), <c>Error</c> (S3).</summary>
    public static AwsError? FromXml(XmlTree root, int status)
    {
        var error = root.Name switch
        {
            "ErrorResponse" => root.Child("Error"),
            "Response" => root.Child("Errors")?.Child("Error"),
            "Error" => root,
            _ => null,
        };
        return error?.Child("Code")?.Text is { Length: > 0 } code ? Of(code, error.Child("Message")?.Text ?? "", status) : null;
    }

    /// <summary>The error of a service that answers in JSON.</summary>
    public static AwsError Json(WireResponse response)
    {
        var (code, message) = JsonBody(response.Body);
        if (response.Headers.TryGetValue("x-amzn-errortype", out var header))
            code = header;
        // A service that once spoke the query protocol keeps its old codes here; the catalogue knows them by these.
        if (response.Headers.TryGetValue("x-amzn-query-error", out var query) && query.Split(';')[0] is { Length: > 0 } old)
            code = old;
        return string.IsNullOrEmpty(code) ? FromStatus(response.Status, message) : Of(Bare(code), message, response.Status);
    }

    /// <summary>The error that comes with status 200; null if the body does not look like one.</summary>
    public static AwsError? Disguised(WireResponse response)
    {
        var (code, message) = JsonBody(response.Body);
        return string.IsNullOrEmpty(code) ? null : Of(Bare(code), message, response.Status);
    }

    /// <summary>What is left where the body says nothing.</summary>
    public static AwsError FromStatus(int status, string message = "")
    {
        var code = status.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var text = message.Length > 0 ? message : $"HTTP {code} {(HttpStatusCode)status}";
        return Of("Http" + code, text, status);
    }

    private static AwsError Of(string code, string message, int status)
    {
        var (reason, retryable) = ErrorReasons.Of(code, status);
        return new AwsError(code, message, reason, retryable);
    }

    private static (string? Code, string Message) JsonBody(byte[] body)
    {
        try
        {
            return JsonAnswer.Parse(body, static root => root.ValueKind == JsonValueKind.Object
                ? (Text(root, "__type") ?? Text(root, "code") ?? Text(root, "Code"), Text(root, "message") ?? Text(root, "Message") ?? "")
                : (null, ""));
        }
        catch (WireException)
        {
            return (null, "");
        }
    }

    private static string? Text(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    /// <summary>The code without its namespace before (<c>aws.x#</c>) and its URI behind (<c>:http://…</c>).</summary>
    private static string Bare(string code)
    {
        var end = code.IndexOf(':', StringComparison.Ordinal);
        var name = end < 0 ? code : code[..end];
        return name[(name.LastIndexOf('#') + 1)..];
    }
}
