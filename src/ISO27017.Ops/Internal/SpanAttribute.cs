using System.Globalization;
using System.Management.Automation;
using System.Text.RegularExpressions;

namespace ISO27017.Ops.Internal;

/// <summary>Takes a length of time as people say it (<c>30d</c>, <c>12h</c>, <c>4w</c>; a number counts days), or as a TimeSpan.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed partial class SpanAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData)
    {
        var value = inputData is PSObject wrapped ? wrapped.BaseObject : inputData;
        if (value is TimeSpan)
        {
            return value;
        }

        var text = Convert.ToString(value, CultureInfo.InvariantCulture) ?? string.Empty;
        var match = Short().Match(text.Trim());
        return match.Success && int.TryParse(match.Groups[1].Value, CultureInfo.InvariantCulture, out var count)
            ? match.Groups[2].Value.ToUpperInvariant() switch
            {
                "H" => TimeSpan.FromHours(count),
                "W" => TimeSpan.FromDays(count * 7L),
                _ => TimeSpan.FromDays(count),
            }
            : throw new ArgumentTransformationMetadataException(new LocalText(
                $"'{text}' は期間ではありません。30d、12h、4w のように指定してください。",
                $"'{text}' is no length of time. Write it as 30d, 12h or 4w.").In());
    }

    [GeneratedRegex("^([0-9]{1,5})([dhwDHW]?)$", RegexOptions.CultureInvariant)]
    private static partial Regex Short();
}
