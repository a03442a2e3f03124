using System.Xml;
using System.Xml.Schema;

namespace ISO27017.Ops.Engine.Tests.Reports.Support;

/// <summary>The XML Schemas of the formats.</summary>
internal static class XmlSchemas
{
    public static readonly XmlSchemaSet JUnit = Read("junit-10.xsd");

    public static readonly XmlSchemaSet NUnit = Read("nunit3-results.xsd");

    /// <summary>What is wrong with a document; a document that is not XML throws.</summary>
    public static IReadOnlyList<string> Problems(this XmlSchemaSet schema, byte[] document)
    {
        var problems = new List<string>();
        var settings = new XmlReaderSettings
        {
            ValidationType = ValidationType.Schema,
            Schemas = schema,
            ValidationFlags = XmlSchemaValidationFlags.ReportValidationWarnings | XmlSchemaValidationFlags.ProcessIdentityConstraints,
        };
        settings.ValidationEventHandler += (_, e) => problems.Add(e.Message);
        using var reader = XmlReader.Create(new MemoryStream(document), settings);
        while (reader.Read())
        {
        }

        return problems;
    }

    private static XmlSchemaSet Read(string name)
    {
        var set = new XmlSchemaSet();
        using var reader = XmlReader.Create(JsonSchemas.Path(name));
        set.Add(null, reader);
        set.Compile();
        return set;
    }
}
