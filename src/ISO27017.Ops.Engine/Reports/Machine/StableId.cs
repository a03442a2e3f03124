using Newtonsoft.Json;
using UUIDNext;

namespace ISO27017.Ops.Engine.Reports.Machine;

/// <summary>UUIDs drawn from content (version 5): the same thing has the same id in every report, and in every run where its name
/// does not hold the run's id.</summary>
internal static class StableId
{
    private static readonly Guid Space = new("7c2f0a5e-2701-5717-9b1d-a1e0c1d2b3f4");

    // In ASCII, for the library takes two spellings of a letter for one, and refuses what is no Unicode.
    private static readonly JsonSerializerSettings Ascii = new() { StringEscapeHandling = StringEscapeHandling.EscapeNonAscii };

    /// <summary>The id of what <paramref name="parts"/> name. Written as JSON first, so that no two lists of parts read the same.</summary>
    public static string Of(params string?[] parts) => Uuid.NewNameBased(Space, JsonConvert.SerializeObject(parts, Ascii)).ToString();
}
