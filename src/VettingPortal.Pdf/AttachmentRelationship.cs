namespace VettingPortal.Pdf;

/// <summary>How an attached file relates to the document that carries it; the names are the standard's own.</summary>
public enum AttachmentRelationship
{
    /// <summary>The material the pages were made from.</summary>
    Source,

    /// <summary>Facts the pages show, in a form machines read.</summary>
    Data,

    /// <summary>The same content in another form.</summary>
    Alternative,

    /// <summary>Further material.</summary>
    Supplement,

    /// <summary>Not known or none of the others.</summary>
    Unspecified,
}
