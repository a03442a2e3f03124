namespace ISO27017.Ops.Engine.Reports.Xlsx;

/// <summary>The looks of cells, in the order in which <see cref="XlsxStyles"/> writes them.</summary>
internal enum XlsxStyle
{
    Plain,
    Title,
    Subtitle,
    Note,
    Label,
    Value,
    ValueNumber,
    Head,
    Text,
    Wrapped,
    Number,
    Instant,
    Day,
    Link,

    /// <summary>The first status of <see cref="StatusLook.All"/>; the others follow.</summary>
    FirstStatus,
}
