using System.Globalization;
using System.Management.Automation;

namespace ISO27017.Ops.Internal;

/// <summary>Takes a day as text or as a date object (<c>Get-Date</c>) and hands it on as text: PowerShell would read 10/11 as a month
/// and a day of its own choice.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class DayAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData) =>
        (inputData is PSObject wrapped ? wrapped.BaseObject : inputData) switch
        {
            DateTime at => Text(DateOnly.FromDateTime(at)),
            DateTimeOffset at => Text(DateOnly.FromDateTime(at.DateTime)),
            DateOnly day => Text(day),
            var other => other,
        };

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
