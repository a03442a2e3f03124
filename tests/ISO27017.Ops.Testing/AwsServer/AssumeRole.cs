using System.Globalization;
using System.Text;
using ISO27017.Ops.Engine.Aws.Models;
using ISO27017.Ops.Engine.Aws.Protocols;
using ISO27017.Ops.Testing.Wire;
using Microsoft.AspNetCore.WebUtilities;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Testing.AwsServer;

/// <summary>The operation of STS that no check asks for, so that the models do not have it.</summary>
internal static class AssumeRole
{
    public const string Name = "AssumeRole";

    public static bool IsMeant(RawRequest raw) => (string?)Parameters(raw)["Action"] == Name;

    public static JObject Parameters(RawRequest raw) =>
        new(QueryHelpers.ParseQuery(Encoding.UTF8.GetString(raw.Body)).Select(p => new JProperty(p.Key, p.Value.ToString())));

    public static WireResponse Answer(ServedRequest request, string? externalId, TimeSpan lifetime)
    {
        if (externalId is not null && (string?)request.Parameters["ExternalId"] != externalId)
            return ResponseWriter.Error(ServiceModels.Find("sts")!, 403, "AccessDenied", "not authorized to perform: sts:AssumeRole");
        var keys = TestKeys.Assumed(((string)request.Parameters["RoleArn"]!).Split(':')[4]);
        var until = (TimeProvider.System.GetUtcNow() + lifetime).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        var body = $"""
            <AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleResult><Credentials>
            <AccessKeyId>{keys.AccessKey}</AccessKeyId><SecretAccessKey>{keys.SecretKey}</SecretAccessKey>
            <SessionToken>{keys.SessionToken}</SessionToken><Expiration>{until}</Expiration></Credentials>
            <AssumedRoleUser><Arn>x</Arn><AssumedRoleId>x</AssumedRoleId></AssumedRoleUser></AssumeRoleResult>
            <ResponseMetadata><RequestId>{ResponseWriter.RequestId}</RequestId></ResponseMetadata></AssumeRoleResponse>
            """;
        return WireResponse.Of(200, [new("Content-Type", "text/xml"), new("x-amzn-RequestId", ResponseWriter.RequestId)], Encoding.UTF8.GetBytes(body));
    }
}
