using System.Globalization;
using ISO27017.Ops.Engine.Aws.Models;
using ISO27017.Ops.Engine.Documents;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Aws.Cli;

/// <summary>The AWS CLI line that asks the same: to copy, run and compare.</summary>
internal static class CliLine
{
    // The AWS CLI v1 reads a value of this kind from that place, v2 those of files.
    private static readonly string[] Fetched = ["file://", "fileb://", "http://", "https://"];

    /// <summary>The line.</summary>
    /// <param name="service">The service, such as <c>sso-admin</c>.</param>
    /// <param name="operation">The operation, such as <c>ListPermissionSets</c>.</param>
    /// <param name="parameters">The parameters; a text such as <c>&lt;InstanceArn&gt;</c> stands for a value that the reader fills in.</param>
    /// <param name="region">The region; null or <see cref="AwsCall.Global"/> means none is needed.</param>
    /// <param name="items">What is taken of the answer, in the AWS CLI's JMESPath; null means all.</param>
    public static string Of(string service, string operation, JObject parameters, string? region, string? items)
    {
        var model = ServiceModels.Find(service, operation);
        List<string> words = ["aws", CliName.Command(service), CliName.Kebab(operation)];
        // A value that no word can say goes in with all others as one JSON object.
        if (parameters.Properties().All(p => IsWord(p.Value)))
            words.AddRange(parameters.Properties().Select(p => Option(model, p.Name, p.Value)));
        else
            words.Add("--cli-input-json " + ShellText.Json(parameters));

        if (Region(model, region) is { } place)
            words.Add("--region " + ShellText.Word(place));
        if (items is not null)
            words.Add("--query " + ShellText.Expression(items));
        words.Add("--output json");
        return string.Join(' ', words);
    }

    /// <summary>A service without regions is signed for one all the same, and the CLI does not find it for each of them.</summary>
    private static string? Region(OperationModel? model, string? region) => region is null or AwsCall.Global
        ? model?.Service.Endpoints.GetValueOrDefault("aws")?.Region
        : region;

    private static bool IsWord(JToken value) => value.Type != JTokenType.String
        || (ShellText.IsPlain((string)value!) && !Fetched.Any(f => ((string)value!).StartsWith(f, StringComparison.Ordinal)));

    private static string Option(OperationModel? model, string name, JToken value)
    {
        // The page size as an API parameter would switch the CLI's paging off.
        var option = "--" + (model?.Paging?.PageSize == name ? "page-size" : CliName.Kebab(name));
        return value switch
        {
            JValue { Value: bool yes } => yes ? option : "--no-" + option[2..],
            JArray { Count: > 0 } list when list.All(IsListWord) => $"{option} {string.Join(' ', list.Select(e => (string)e!))}",
            JContainer => $"{option} {ShellText.Json(value)}",
            // With a space the CLI would take a leading hyphen for the next option.
            JValue { Value: string text } when text.StartsWith('-') => $"{option}={ShellText.Word(text)}",
            JValue { Value: string text } => $"{option} {ShellText.Word(text)}",
            _ => $"{option} {((JValue)value).ToString(CultureInfo.InvariantCulture)}",
        };
    }

    /// <summary>A text that is a list's element as it stands, whatever the shell or the CLI's shorthand.</summary>
    private static bool IsListWord(JToken element) => element.Type == JTokenType.String
        && IsWord(element) && ShellText.Word((string)element!) == (string)element!;
}
