using System.Text;
using System.Xml;
using System.Xml.Linq;
using ISO27017.Ops.Engine.Aws.Client;
using ISO27017.Ops.Engine.Aws.Models;
using ISO27017.Ops.Engine.Aws.Protocols;

namespace ISO27017.Ops.Engine.Aws.Sessions;

/// <summary>The two questions to AWS Security Token Service that come before all others. They use the same client, endpoints and
/// patience as every other call.</summary>
internal static class StsQuery
{
    private static readonly ServiceModel Sts = ServiceModels.Find("sts")!;

    /// <summary>Who the client's credentials are.</summary>
    public static async Task<AwsCaller> CallerAsync(AnyServiceClient client, AwsIdentity identity, CallTrace trace, CancellationToken cancel)
    {
        var answer = await SendAsync(client, identity, "GetCallerIdentity", [], trace, cancel).ConfigureAwait(false);
        var arn = Text(answer, "Arn");
        return new AwsCaller(Text(answer, "Account"), arn, arn.Split(':')[1]);
    }

    /// <summary>Keys for a role.</summary>
    public static async Task<(AwsKeys Keys, DateTimeOffset Until)> AssumeAsync(
        AnyServiceClient client, AwsIdentity identity, string roleArn, string? externalId, CallTrace trace, CancellationToken cancel)
    {
        List<KeyValuePair<string, string>> input =
            [new("RoleArn", roleArn), new("RoleSessionName", "ISO27017.Ops"), new("DurationSeconds", "3600")];
        if (!string.IsNullOrEmpty(externalId))
            input.Add(new("ExternalId", externalId));
        var answer = await SendAsync(client, identity, "AssumeRole", input, trace, cancel).ConfigureAwait(false);
        var keys = new AwsKeys(Text(answer, "AccessKeyId"), Text(answer, "SecretAccessKey"), Text(answer, "SessionToken"));
        return (keys, XmlConvert.ToDateTimeOffset(Text(answer, "Expiration")));
    }

    private static async Task<XDocument> SendAsync(
        AnyServiceClient client, AwsIdentity identity, string action, IEnumerable<KeyValuePair<string, string>> input, CallTrace trace, CancellationToken cancel)
    {
        var form = input.Prepend(new("Version", "2011-06-15")).Prepend(new("Action", action))
            .Select(p => $"{p.Key}={Uri.EscapeDataString(p.Value)}");
        var wire = new WireRequest
        {
            HttpMethod = "POST",
            Path = "/",
            Headers = new Dictionary<string, string> { ["Content-Type"] = "application/x-www-form-urlencoded; charset=utf-8" },
            Body = Encoding.UTF8.GetBytes(string.Join('&', form)),
        };
        XDocument? result = null;
        var ask = new AddressedRequest(Sts, action, "", identity.Endpoints.Find(Sts, identity.Region), wire);
        var request = new PipelineRequest(ask, trace)
        {
            Accept = answer => result = Parse(answer, action),
            ReadError = ErrorReader.Xml,
        };
        await client.SendAsync(request, cancel).ConfigureAwait(false);
        return result!;
    }

    private static XDocument Parse(WireResponse answer, string action)
    {
        using var reader = XmlReader.Create(new MemoryStream(answer.Body), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        var document = XDocument.Load(reader);
        return document.Root?.Name.LocalName == action + "Response" ? document : throw new XmlException("not an answer of STS");
    }

    private static string Text(XDocument document, string name) =>
        document.Descendants().FirstOrDefault(e => e.Name.LocalName == name)?.Value ?? throw new XmlException($"no {name}");
}
