using VettingPortal.Features.People;

namespace VettingPortal.Features.Recruitment;

/// <summary>One thing found wrong or odd on a line. Facts fill its text; they are of this line only, never of other people.</summary>
public sealed record Finding(string Code, params string[] Facts);

/// <summary>An applicant's line, read: every value is a good one.</summary>
public sealed record ApplicantEntry(
    Curp Curp,
    PersonName Name,
    EmailAddress? Email,
    PhoneNumber Phone,
    Schooling Schooling,
    string Profile,
    string Campaign,
    DateOnly AppliedOn
);

/// <summary>What is to be said of one line: faults refuse it, warnings do not. The entry is there when there is no fault.</summary>
public sealed record LineVerdict(
    int Line,
    IReadOnlyList<Finding> Faults,
    IReadOnlyList<Finding> Warnings,
    ApplicantEntry? Entry
)
{
    /// <summary>The line as it stands in the file, by which the page says whom it names; personal data.</summary>
    public ApplicantRecord? Cells { get; init; }

    public bool IsGood => Faults.Count == 0;

    /// <summary>The verdict that stands: the first fault, or ok.</summary>
    public string Code => IsGood ? VerdictCodes.Ok : Faults[0].Code;

    public override string ToString() => $"line {Line}: {Code}";
}

/// <summary>The verdicts on a line, in the order in which the first stands. They are in files people keep: they never change.</summary>
public static class VerdictCodes
{
    public const string Ok = "ok";
    public const string CurpMissing = "curp.missing";
    public const string CurpShape = "curp.shape";
    public const string CurpImpossibleDate = "curp.impossible-date";
    public const string CurpCheckDigit = "curp.check-digit";
    public const string DuplicateInFile = "duplicate-in-file";
    public const string DuplicateExisting = "duplicate-existing";
    public const string NamesMissing = "names.missing";
    public const string NamesTooLong = "names.too-long";
    public const string SurnameMissing = "surname.missing";
    public const string SurnameTooLong = "surname.too-long";
    public const string SecondSurnameTooLong = "second-surname.too-long";
    public const string BirthDateInvalid = "birth-date.invalid";
    public const string BirthDateDiffers = "birth-date.differs-from-curp";
    public const string SexInvalid = "sex.invalid";
    public const string SexDiffers = "sex.differs-from-curp";
    public const string BirthStateUnknown = "birth-state.unknown";
    public const string BirthStateDiffers = "birth-state.differs-from-curp";
    public const string EmailInvalid = "email.invalid";
    public const string PhoneInvalid = "phone.invalid";
    public const string SchoolingUnknown = "schooling.unknown";
    public const string ProfileUnknown = "profile.unknown";
    public const string CampaignUnknown = "campaign.unknown";
    public const string CampaignClosed = "campaign.closed";
    public const string ApplicationDateInvalid = "application-date.invalid";
    public const string ApplicationDateInFuture = "application-date.in-future";

    /// <summary>Warnings, which stand beside a verdict.</summary>
    public const string WarningCurpLetters = "warning.curp-letters";
    public const string WarningSimilarName = "warning.similar-name";
}
