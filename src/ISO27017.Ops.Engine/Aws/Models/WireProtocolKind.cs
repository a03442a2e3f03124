namespace ISO27017.Ops.Engine.Aws.Models;

/// <summary>AWS's wire protocols.</summary>
internal enum WireProtocolKind
{
    /// <summary>Form in, XML out: IAM, RDS, CloudFormation …</summary>
    Query,

    /// <summary>The same with EC2's own dialect.</summary>
    Ec2,

    /// <summary>JSON by an <c>X-Amz-Target</c> header.</summary>
    Json,

    /// <summary>JSON by paths and methods.</summary>
    RestJson,

    /// <summary>XML by paths and methods: S3.</summary>
    RestXml,
}
