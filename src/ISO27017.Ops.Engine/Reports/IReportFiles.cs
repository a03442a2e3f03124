namespace ISO27017.Ops.Engine.Reports;

/// <summary>Where a report goes: its file, and a folder beside it for what does not fit.</summary>
internal interface IReportFiles
{
    /// <summary>The name of the report's own file, such as <c>report.html</c>.</summary>
    string Name { get; }

    /// <summary>The folder for further files, as the report's own file links to it: <c>report.html.files</c>, within a package <c>report/ja</c>.</summary>
    string Folder { get; }

    /// <summary>Begins a file; close it before another is begun.</summary>
    /// <param name="name"><see cref="Name"/>, or a path that begins with <see cref="Folder"/> and a slash, of ASCII letters, digits and <c>._-</c>.</param>
    Stream Create(string name);
}
