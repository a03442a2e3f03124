namespace ISO27017.Ops.Engine.Reports.Web.Pages;

/// <summary>A page before it is written.</summary>
/// <param name="Name">Its file; null for the report's own.</param>
/// <param name="Title">What it is about; null for the report's own.</param>
/// <param name="Body">Header, navigation and main part.</param>
internal sealed record ReportPage(string? Name, string? Title, Html Body);
