using ISO27017.Ops.Engine.Aws.Models;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Aws.Protocols;

/// <summary>A choice that is newer than our model. The AWS CLI names it instead of showing an empty object, and so do we.</summary>
internal static class UnknownMember
{
    /// <summary>Adds the name to <paramref name="document"/> if it is an empty choice although something was sent.</summary>
    public static JObject Named(Shape shape, JObject document, IEnumerable<string> sent)
    {
        if (shape.IsUnion && document.Count == 0 && sent.FirstOrDefault(n => n != "__type") is { } name)
            document["SDK_UNKNOWN_MEMBER"] = new JObject { ["name"] = name };
        return document;
    }
}
