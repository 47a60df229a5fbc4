namespace VettingPortal.Features.Recruitment;

/// <summary>The columns of an applicants' file, in the order of the verdicts on their cells.</summary>
public enum ApplicantColumn
{
    Curp,
    GivenNames,
    FirstSurname,
    SecondSurname,
    BirthDate,
    Sex,
    BirthState,
    Email,
    Phone,
    Schooling,
    Profile,
    Campaign,
    ApplicationDate,
}

/// <summary>One applicant as the file has them, unread. <paramref name="Line"/> is the record's number; the header is 1.</summary>
public sealed record ApplicantRecord(int Line, IReadOnlyList<string> Cells)
{
    public string this[ApplicantColumn column] => Cells[(int)column];

    /// <summary>What a file's cells are is personal data; a record says only where it stood.</summary>
    public override string ToString() => $"line {Line}";
}
