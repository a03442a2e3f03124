namespace ISO27017.Ops;

/// <summary>What a report is written as.</summary>
public enum IsoReportFormat
{
    /// <summary>One page for a browser, that filters and searches by itself (<c>.html</c>).</summary>
    Html,

    /// <summary>A workbook with the statement of applicability, the results and the index of evidence (<c>.xlsx</c>).</summary>
    Xlsx,

    /// <summary>The results, one a row (<c>.csv</c>, RFC 4180, UTF-8 with its mark).</summary>
    Csv,

    /// <summary>Text with GitHub's tables (<c>.md</c>).</summary>
    Markdown,

    /// <summary>OSCAL assessment results (<c>.oscal.json</c>).</summary>
    Oscal,

    /// <summary>An OSCAL plan of action and milestones (<c>.poam.json</c>).</summary>
    OscalPoam,

    /// <summary>OCSF compliance findings, one a line (<c>.ocsf.jsonl</c>).</summary>
    Ocsf,

    /// <summary>Findings in the AWS Security Finding Format (<c>.asff.json</c>).</summary>
    Asff,

    /// <summary>NUnit 3 test results (<c>.nunit.xml</c>).</summary>
    NUnit,

    /// <summary>JUnit test results (<c>.junit.xml</c>).</summary>
    JUnit,
}
