namespace VssId.Backend.Officers;

/// <summary>What officers say most often of a registration that cannot be approved.</summary>
internal enum RefusalReason
{
    /// <summary>The name differs from the record.</summary>
    Name,

    /// <summary>Number or date of birth differ from the record.</summary>
    Number,

    /// <summary>A picture cannot be read.</summary>
    Picture,

    /// <summary>The face is not that of the card.</summary>
    Face,

    /// <summary>There is an account already.</summary>
    Account,

    /// <summary>The signed paper is to be brought.</summary>
    Paper,
}
