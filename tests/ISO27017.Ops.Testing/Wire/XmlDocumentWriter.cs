using System.Text;
using System.Xml;
using System.Xml.Linq;
using ISO27017.Ops.Engine.Aws.Models;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Testing.Wire;

/// <summary>Documents as the query protocol, EC2 and S3 send them.</summary>
internal static class XmlDocumentWriter
{
    public static string Write(OperationModel operation, JObject document, string requestId)
    {
        var service = operation.Service;
        XNamespace space = service.XmlNamespace ?? "http://s3.amazonaws.com/doc/2006-03-01/";
        if (service.Protocol == WireProtocolKind.RestXml)
            return Text(S3(space, operation.Output!, document));

        var root = new XElement(space + (operation.Name + "Response"));
        if (service.Protocol == WireProtocolKind.Ec2)
            root.Add(new XElement(space + "requestId", requestId), Members(space, operation.Output!, document));
        else
        {
            var members = Members(space, operation.Output!, document);
            root.Add(operation.ResultWrapper is { } wrapper ? new XElement(space + wrapper, members) : members);
            root.Add(new XElement(space + "ResponseMetadata", new XElement(space + "RequestId", requestId)));
        }

        return Text(root);
    }

    public static string Error(ServiceModel service, string code, string message, string requestId)
    {
        XNamespace space = service.XmlNamespace ?? "";
        object[] facts = [new XElement(space + "Code", code), new XElement(space + "Message", message)];
        return Text(service switch
        {
            { Protocol: WireProtocolKind.Ec2 } => new XElement("Response",
                new XElement("Errors", new XElement("Error", new XElement("Code", code), new XElement("Message", message))),
                new XElement("RequestID", requestId)),
            { Name: "s3" } => new XElement("Error", facts, new XElement("RequestId", requestId), new XElement("HostId", "host")),
            _ => new XElement(space + "ErrorResponse",
                new XElement(space + "Error", new XElement(space + "Type", "Sender"), facts),
                new XElement(space + "RequestId", requestId)),
        });
    }

    private static XElement S3(XNamespace space, Shape output, JObject document)
    {
        if (output.Payload is not { } name)
            return new XElement(space + output.Name, Members(space, output, document));
        var member = output.Members[name];
        return new XElement(space + (member.WireName ?? name), Members(space, member.Shape, (JObject?)document[name] ?? []));
    }

    private static object[] Members(XNamespace space, Shape shape, JObject document) =>
        [.. shape.Members.Values
            .Where(m => m.Location == MemberLocation.Body && document.ContainsKey(m.Name))
            .SelectMany(m => Member(space, m, document[m.Name]!))];

    private static IEnumerable<XElement> Member(XNamespace space, ShapeMember member, JToken value)
    {
        var name = member.WireName ?? member.Name;
        switch (member.Shape.Type)
        {
            case ShapeType.List when member.Flattened:
                return ((JArray)value).Select(e => Element(space, member.Shape.Element!.WireName ?? name, member.Shape.Element!, e));
            case ShapeType.Map when member.Flattened:
                return Entries(space, name, member.Shape, (JObject)value);
            default:
                return [Element(space, name, member, value)];
        }
    }

    private static XElement Element(XNamespace space, string name, ShapeMember member, JToken value)
    {
        var element = new XElement(space + name);
        switch (member.Shape.Type)
        {
            case ShapeType.Structure:
                element.Add(Members(space, member.Shape, (JObject)value));
                break;
            case ShapeType.List:
                var each = member.Shape.Element!;
                element.Add(((JArray)value).Select(e => Element(space, each.WireName ?? "member", each, e)));
                break;
            case ShapeType.Map:
                element.Add(Entries(space, "entry", member.Shape, (JObject)value));
                break;
            default:
                element.Value = Scalars.Text(member, value, "iso8601");
                break;
        }

        return element;
    }

    private static IEnumerable<XElement> Entries(XNamespace space, string name, Shape map, JObject value) => value.Properties()
        .Select(p => new XElement(space + name,
            new XElement(space + (map.Key!.WireName ?? "key"), p.Name),
            Element(space, map.Element!.WireName ?? "value", map.Element!, p.Value)));

    private static string Text(XElement root)
    {
        var text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        var settings = new XmlWriterSettings { OmitXmlDeclaration = true, NewLineHandling = NewLineHandling.Entitize };
        using (var writer = XmlWriter.Create(text, settings))
            root.WriteTo(writer);
        return text.ToString();
    }
}
