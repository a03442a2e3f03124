namespace ISO27017.Ops;

/// <summary>The group that an error belongs to; cmdlets translate it to PowerShell's error categories.</summary>
public enum IsoError
{
    /// <summary>A value that was given cannot be used.</summary>
    InvalidArgument,

    /// <summary>A file or its content cannot be understood.</summary>
    InvalidData,

    /// <summary>Something that was named does not exist.</summary>
    NotFound,

    /// <summary>Something is there already and would be overwritten.</summary>
    AlreadyExists,

    /// <summary>Reading or writing failed.</summary>
    ReadOrWrite,

    /// <summary>Credentials are missing, expired or refused.</summary>
    Credentials,

    /// <summary>The other side cannot be reached.</summary>
    Connection,

    /// <summary>What was asked cannot be done in this state.</summary>
    InvalidOperation,
}
