namespace ISO27017.Ops.Engine.Aws.Models;

/// <summary>Where a member travels in an HTTP message.</summary>
internal enum MemberLocation
{
    /// <summary>In the body.</summary>
    Body,

    /// <summary>As a header.</summary>
    Header,

    /// <summary>Behind the question mark.</summary>
    QueryString,

    /// <summary>As a label of the path.</summary>
    Uri,
}
