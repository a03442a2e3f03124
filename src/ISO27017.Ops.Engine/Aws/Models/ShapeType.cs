namespace ISO27017.Ops.Engine.Aws.Models;

/// <summary>What a value of a shape is.</summary>
internal enum ShapeType
{
    /// <summary>Members by name.</summary>
    Structure,

    /// <summary>Elements of one shape.</summary>
    List,

    /// <summary>Values of one shape by a free key.</summary>
    Map,

    /// <summary>Text.</summary>
    String,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>A number with a fraction.</summary>
    Double,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>A moment; in documents always ISO 8601 text.</summary>
    Timestamp,

    /// <summary>Bytes; in documents always base64 text, as the AWS CLI prints them.</summary>
    Blob,

    /// <summary>Any JSON.</summary>
    Document,

    /// <summary>A policy that travels URL-encoded, and that the AWS CLI prints as an object.</summary>
    Policy,
}
