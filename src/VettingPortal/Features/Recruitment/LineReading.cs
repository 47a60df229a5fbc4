using System.Globalization;
using VettingPortal.Features.People;

namespace VettingPortal.Features.Recruitment;

/// <summary>One line read cell by cell: what it says, and what is wrong with it taken alone, in the order of the columns.</summary>
internal sealed class LineReading
{
    private static readonly string[] DayForms = ["yyyy-MM-dd", "dd/MM/yyyy"];

    private readonly ApplicantRecord _record;
    private readonly GroundIndex _ground;
    private readonly List<Finding> _faults = [];

    public LineReading(ApplicantRecord record, GroundIndex ground)
    {
        (_record, _ground) = (record, ground);
        ReadCurp();
        ReadName();
        ReadBirth();
        var email = ReadEmail();
        var phone = ReadPhone();
        var schooling = ReadSchooling();
        var campaign = ground.Campaign(record[ApplicantColumn.Campaign]);
        var profile = ReadProfile(campaign);
        var applied = ReadApplication(campaign);
        Entry =
            _faults.Count == 0 && campaign is not null
                ? new(Curp!, Name!, email, phone!, schooling, profile!, campaign.Code, applied)
                : null;
    }

    public int Line => _record.Line;

    public ApplicantRecord Cells => _record;

    public Curp? Curp { get; private set; }

    public PersonName? Name { get; private set; }

    public IReadOnlyList<Finding> Faults => _faults;

    /// <summary>All of it, when nothing is wrong with the line taken alone.</summary>
    public ApplicantEntry? Entry { get; }

    private void ReadCurp()
    {
        var fault = Curp.Judge(_record[ApplicantColumn.Curp], _ground.Today, out var curp);
        Curp = curp;
        if (fault is { } wrong)
        {
            Refuse(CodeOf(wrong));
        }
    }

    private void ReadName()
    {
        var faults = PersonName.Judge(
            _record[ApplicantColumn.GivenNames],
            _record[ApplicantColumn.FirstSurname],
            _record[ApplicantColumn.SecondSurname],
            out var name
        );
        Name = name;
        foreach (var fault in faults)
        {
            Refuse(CodeOf(fault));
        }
    }

    private static string CodeOf(CurpFault fault) =>
        fault switch
        {
            CurpFault.Missing => VerdictCodes.CurpMissing,
            CurpFault.Shape => VerdictCodes.CurpShape,
            CurpFault.ImpossibleDate => VerdictCodes.CurpImpossibleDate,
            CurpFault.CheckDigit => VerdictCodes.CurpCheckDigit,
        };

    private static string CodeOf(NameFault fault) =>
        fault switch
        {
            NameFault.NamesMissing => VerdictCodes.NamesMissing,
            NameFault.NamesTooLong => VerdictCodes.NamesTooLong,
            NameFault.SurnameMissing => VerdictCodes.SurnameMissing,
            NameFault.SurnameTooLong => VerdictCodes.SurnameTooLong,
            NameFault.SecondSurnameTooLong => VerdictCodes.SecondSurnameTooLong,
        };

    private void ReadBirth()
    {
        var day = Day(ApplicantColumn.BirthDate);
        Refuse(
            day is null ? VerdictCodes.BirthDateInvalid
            : Curp is not null && day != Curp.BornOn ? VerdictCodes.BirthDateDiffers
            : null
        );
        Refuse(
            !SexLetters.TryParse(_record[ApplicantColumn.Sex], out var sex) ? VerdictCodes.SexInvalid
            : Curp is not null && sex != Curp.Sex ? VerdictCodes.SexDiffers
            : null
        );
        Refuse(
            !BirthStates.TryParse(_record[ApplicantColumn.BirthState], out var state) ? VerdictCodes.BirthStateUnknown
            : Curp is not null && state != Curp.BirthState ? VerdictCodes.BirthStateDiffers
            : null
        );
    }

    private EmailAddress? ReadEmail()
    {
        var text = _record[ApplicantColumn.Email];
        var isGood = EmailAddress.TryParse(text, out var email) || string.IsNullOrWhiteSpace(text);
        Refuse(isGood ? null : VerdictCodes.EmailInvalid);
        return email;
    }

    private PhoneNumber? ReadPhone()
    {
        Refuse(PhoneNumber.TryParse(_record[ApplicantColumn.Phone], out var phone) ? null : VerdictCodes.PhoneInvalid);
        return phone;
    }

    private Schooling ReadSchooling()
    {
        var isKnown = SchoolingCodes.TryParse(_record[ApplicantColumn.Schooling], out var schooling);
        Refuse(isKnown ? null : VerdictCodes.SchoolingUnknown);
        return schooling;
    }

    /// <summary>A profile is one that exists, and one the campaign is for.</summary>
    private string? ReadProfile(CampaignOnOffer? campaign)
    {
        var profile = _ground.Profile(_record[ApplicantColumn.Profile], campaign);
        if (profile is null)
        {
            Refuse(VerdictCodes.ProfileUnknown, _ground.ProfilesOf(campaign));
        }

        return profile;
    }

    /// <summary>A day that cannot be read or has not come says more than that the campaign does not take it.</summary>
    private DateOnly ReadApplication(CampaignOnOffer? campaign)
    {
        var applied = Day(ApplicantColumn.ApplicationDate);
        var fault =
            applied is null ? VerdictCodes.ApplicationDateInvalid
            : applied > _ground.Today ? VerdictCodes.ApplicationDateInFuture
            : null;
        if (campaign is null)
        {
            Refuse(VerdictCodes.CampaignUnknown);
        }
        else if (!campaign.Open || (fault is null && !campaign.Takes(applied.GetValueOrDefault())))
        {
            Refuse(VerdictCodes.CampaignClosed, Iso(campaign.From), Iso(campaign.To));
        }

        Refuse(fault);
        return applied.GetValueOrDefault();
    }

    private DateOnly? Day(ApplicantColumn column)
    {
        var text = WrittenText.Tidy(_record[column]);
        return DateOnly.TryParseExact(text, DayForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private void Refuse(string? code, params string[] facts)
    {
        if (code is not null)
        {
            _faults.Add(new Finding(code, facts));
        }
    }
}
