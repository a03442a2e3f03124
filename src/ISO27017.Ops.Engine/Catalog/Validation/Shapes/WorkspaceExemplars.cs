using ISO27017.Ops.Engine.Aws.Models;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Catalog.Validation.Shapes;

/// <summary>What the workspace can answer, in the form of <see cref="Exemplar"/>.</summary>
internal static class WorkspaceExemplars
{
    /// <summary>A declared document.</summary>
    public static JObject Document => new(Texts(
        "Id", "Kind", "Title", "Path", "Url", "Version", "Owner", "ApprovedBy", "ApprovedOn", "NextReview", "ApprovedSha256", "Sha256",
        "Problem", "Format", "Text"))
    {
        ["Found"] = Exemplar.Scalar(ShapeType.Boolean),
        ["Controls"] = new JArray(Exemplar.Scalar(ShapeType.String)),
        ["Sections"] = new JArray(new JObject(Texts("Number", "Title", "Text"))),
    };

    private static IEnumerable<JProperty> Texts(params string[] names) =>
        names.Select(n => new JProperty(n, Exemplar.Scalar(ShapeType.String)));
}
