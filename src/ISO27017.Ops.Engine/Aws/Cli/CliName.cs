using System.Text.RegularExpressions;

namespace ISO27017.Ops.Engine.Aws.Cli;

/// <summary>Names as the AWS CLI writes them.</summary>
internal static partial class CliName
{
    /// <summary>An operation or a parameter: <c>DescribeDBInstances</c> is <c>describe-db-instances</c>.</summary>
    public static string Kebab(string name)
    {
        if (name.Contains('-', StringComparison.Ordinal))
            return name;
        // Acronyms in the plural are one word: ListWebACLs is list-web-acls.
        var text = PluralAcronym().Replace(name, m => "-" + m.Value.ToLowerInvariant());
        text = WordStart().Replace(text, "$1-$2");
        return WordEnd().Replace(text, "$1-$2").ToLowerInvariant();
    }

    /// <summary>The command of a service; two have another name than the service.</summary>
    public static string Command(string service) => service switch
    {
        "s3" => "s3api",
        "config" => "configservice",
        _ => service,
    };

    [GeneratedRegex("[A-Z]{2,}s$")]
    private static partial Regex PluralAcronym();

    [GeneratedRegex("(.)([A-Z][a-z]+)")]
    private static partial Regex WordStart();

    [GeneratedRegex("([a-z0-9])([A-Z])")]
    private static partial Regex WordEnd();
}
