using DocumentFormat.OpenXml.Packaging;

namespace ISO27017.Ops.Engine.Workspace.Documents.Reading;

/// <summary>How files of Office are opened: after a look through them, from memory, for reading.</summary>
internal static class OfficePackage
{
    /// <summary>A stream that a library may open.</summary>
    /// <exception cref="DocumentProblemException">What is packed in the file is too much.</exception>
    public static Stream Stream(byte[] bytes, DocumentLimits limits)
    {
        PackedFile.Check(bytes, limits);
        return new MemoryStream(bytes, writable: false);
    }

    /// <summary>How a library opens it.</summary>
    public static OpenSettings Settings(DocumentLimits limits) => new() { AutoSave = false, MaxCharactersInPart = limits.MostUnpacked };
}
