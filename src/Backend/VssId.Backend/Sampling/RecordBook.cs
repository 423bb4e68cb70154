using VssId.Backend.Benefits;
using VssId.Backend.Cards;
using VssId.Backend.Client;
using VssId.Backend.Client.Benefits;
using VssId.Backend.Client.History;
using VssId.Backend.Client.Visits;
using VssId.Backend.Estimates;
using VssId.Backend.History;
using VssId.Backend.People;
using VssId.Backend.Rules;
using VssId.Backend.Visits;

namespace VssId.Backend.Sampling;

/// <summary>Writes the record of a made-up person by the law of each month: floors and ceilings, shares of costs, sums of benefits.</summary>
internal sealed class RecordBook(Person person, SampleCard? card)
{
    private const int DaysOfWork = 24;

    // Before that month the table of base salaries does not reach: salaries stand as they were.
    private static readonly Month Known = new(2013, 7);

    // When the funds began: Law 71/2006.
    private static readonly Month FirstUnemployment = new(2009, 1);
    private static readonly Month FirstAccident = new(2007, 1);

    private readonly List<ParticipationRow> _participations = [];
    private readonly List<LumpSumRow> _lumpSums = [];
    private readonly List<ShortTermRow> _shortTerms = [];
    private readonly List<MonthlyRow> _monthlies = [];
    private readonly List<UnemploymentRow> _unemployments = [];
    private readonly List<VisitRow> _visits = [];

    /// <summary>Up to which day the records of made-up people are complete.</summary>
    public static DateOnly CompleteTo { get; } = new(2026, 10, 31);

    /// <summary>The month of <see cref="CompleteTo"/>.</summary>
    public static Month Now { get; } = Month.Of(CompleteTo);

    /// <summary>What was written.</summary>
    public SampleRecord Record => new(_participations, _lumpSums, _shortTerms, _monthlies, _unemployments, _visits);

    /// <summary>A job with all four funds.</summary>
    public RecordBook Work(Job job)
    {
        Write(Fund.Bhxh, job, month => Within(job.SalaryIn(month), month, ReferenceLevels.CeilingOn(month)));
        Write(Fund.Bhtn, job, month => Within(job.SalaryIn(month), month, MinimumWages.CeilingOn(month)));
        Write(Fund.Tnld, job, month => Within(job.SalaryIn(month), month, ReferenceLevels.CeilingOn(month)));
        Write(Fund.Bhyt, job, month => Within(job.SalaryIn(month), month, ReferenceLevels.CeilingOn(month)));
        return this;
    }

    /// <summary>A second job at the same time: accident insurance alone is paid there; social insurance counts with the first contract, so both are on record.</summary>
    public RecordBook Besides(Job job)
    {
        Write(Fund.Bhxh, job, month => Within(job.SalaryIn(month), month, ReferenceLevels.CeilingOn(month)));
        Write(Fund.Tnld, job, month => Within(job.SalaryIn(month), month, ReferenceLevels.CeilingOn(month)));
        return this;
    }

    /// <summary>Social insurance of one's own will.</summary>
    /// <param name="from">First month.</param>
    /// <param name="to">Last month.</param>
    /// <param name="income">Chosen income, đồng a month; at least the poverty line of 1,500,000.</param>
    public RecordBook Voluntary(Month from, Month to, long income)
    {
        _participations.Add(new ParticipationRow { Person = person, Fund = Fund.Bhxh, Kind = ParticipationKind.Voluntary, FromMonth = from, ToMonth = to, SalaryPaidOn = income, SalaryBase = income, State = PaymentState.Paid });
        return this;
    }

    /// <summary>Health insurance as one of a group.</summary>
    public RecordBook Insured(string group, Month from, Month to)
    {
        _participations.Add(new ParticipationRow
        {
            Person = person,
            Fund = Fund.Bhyt,
            Kind = group is SampleEmployers.Household ? ParticipationKind.Voluntary : ParticipationKind.Compulsory,
            FromMonth = from,
            ToMonth = to,
            EmployerCode = group,
            SalaryPaidOn = 0,
            SalaryBase = 0,
            State = PaymentState.Paid,
        });
        return this;
    }

    /// <summary>Own sickness, or that of a child: 75 % of the salary of the month before, a 24th for each day.</summary>
    public RecordBook Sick(ShortTermKind kind, DateOnly from, int days)
    {
        var amount = Round(0.75m * SalaryOf(Month.Of(from).Plus(-1)) / DaysOfWork * days);
        return Short(kind, from, from.AddDays(days - 1), days * 2, amount);
    }

    /// <summary>A birth: the leave, the sum paid once, and recovery.</summary>
    /// <param name="from">First day of the leave.</param>
    /// <param name="leave">Months: 6, for a second child 7 since July 2026.</param>
    /// <param name="recovery">Days of recovery, 5 to 10; 0 for none.</param>
    public RecordBook Birth(DateOnly from, int leave, int recovery)
    {
        var month = Month.Of(from);
        var average = Enumerable.Range(1, 6).Average(back => (decimal)SalaryOf(month.Plus(-back)));
        var to = from.AddMonths(leave).AddDays(-1);
        Short(ShortTermKind.Maternity, from, to, 0, Round(average * leave));
        Short(ShortTermKind.BirthGrant, from, from, 0, 2 * ReferenceLevels.On(month));
        if (recovery > 0)
        {
            var begins = to.AddDays(3);
            Short(ShortTermKind.Recovery, begins, begins.AddDays(recovery - 1), recovery * 2, Round(0.3m * ReferenceLevels.On(Month.Of(begins)) * recovery));
        }

        return this;
    }

    /// <summary>A lump sum for everything paid before.</summary>
    public RecordBook LumpSum(DateOnly decided, string number)
    {
        var months = MonthsOf(Fund.Bhxh, Month.Of(decided).Plus(-1));
        var from2014 = new Month(2014, 1);
        var average = months.Sum(each => each.Salary * PriceFactors.Of(each.Month.Year)) / months.Count;
        var amount = EstimateRules.LumpSumOf(months.Count(each => each.Month < from2014), months.Count(each => each.Month >= from2014), average, average * months.Count);
        _lumpSums.Add(new LumpSumRow { Person = person, DecisionNumber = number, DecidedOn = decided, Months = months.Count, Amount = Round(amount), Office = "BHXH tỉnh Thanh Hóa" });
        return this;
    }

    /// <summary>An unemployment benefit.</summary>
    public RecordBook Jobless(DateOnly from, string number)
    {
        var months = MonthsOf(Fund.Bhtn, Month.Of(from).Plus(-1));
        var monthly = EstimateRules.UnemploymentOf((decimal)months.TakeLast(6).Average(each => each.Salary), months[^1].Month);
        var paid = EstimateRules.UnemploymentMonths(months.Count);
        var to = from.AddMonths(paid).AddDays(-1);
        _unemployments.Add(new UnemploymentRow
        {
            Person = person,
            DecisionNumber = number,
            FromDay = from,
            ToDay = to,
            Months = paid,
            MonthlyAmount = Round(monthly),
            KeptMonths = months.Count > 36 ? (months.Count - 36) % 12 : 0,
            State = to < CompleteTo ? BenefitState.Ended : BenefitState.Paying,
        });
        return this;
    }

    /// <summary>A pension for everything paid before, at the rate of the law.</summary>
    /// <param name="since">First day.</param>
    public RecordBook Pension(DateOnly since)
    {
        var months = MonthsOf(Fund.Bhxh, Month.Of(since).Plus(-1));
        var rate = EstimateRules.PensionRate(months.Count, person.Sex);
        var average = months.Sum(each => each.Salary * PriceFactors.Of(each.Month.Year)) / months.Count;
        return Monthly(MonthlyKind.Pension, since, Round(average * rate / 100m), rate);
    }

    /// <summary>A monthly benefit, with its changes.</summary>
    public RecordBook Monthly(MonthlyKind kind, DateOnly since, long amount, decimal? rate = null, params IReadOnlyList<(Month From, long Amount, string Basis)> changes)
    {
        _monthlies.Add(new MonthlyRow
        {
            Person = person,
            Kind = kind,
            RateBasisPoints = rate is { } percent ? (int)(percent * 100m) : null,
            Since = since,
            Amount = changes is [.., var last] ? last.Amount : amount,
            State = BenefitState.Paying,
            Adjustments = [.. changes.Select(change => new AdjustmentRow { FromMonth = change.From, Amount = change.Amount, Basis = change.Basis })],
        });
        return this;
    }

    /// <summary>A medical visit, charged by the level of the card on its day.</summary>
    /// <param name="facility">Code of the facility.</param>
    /// <param name="from">First day.</param>
    /// <param name="days">Days.</param>
    /// <param name="kind">Kind.</param>
    /// <param name="diagnoses">As <see cref="VisitRow.Diagnoses"/>.</param>
    /// <param name="inScope">Costs in scope, đồng.</param>
    /// <param name="selfPaid">What the patient pays alone, đồng.</param>
    public RecordBook Visit(string facility, DateOnly from, int days, VisitKind kind, string diagnoses, long inScope, long selfPaid = 0)
    {
        var coPayment = CoPaymentOf(facility, from, inScope);
        _visits.Add(new VisitRow
        {
            Person = person,
            FacilityCode = facility,
            FromDay = from,
            ToDay = from.AddDays(days - 1),
            Kind = kind,
            Diagnoses = diagnoses,
            Result = kind is VisitKind.Inpatient ? TreatmentResult.Recovered : TreatmentResult.Better,
            Leaving = LeavingState.Discharged,
            Total = inScope + selfPaid,
            InScope = inScope,
            PaidByInsurer = inScope - coPayment,
            CoPayment = coPayment,
            SelfPaid = selfPaid,
            OtherSources = 0,
        });
        return this;
    }

    private long CoPaymentOf(string facility, DateOnly day, long inScope)
    {
        var level = card is null ? 4 : BenefitLevels.On(day, card.SubjectCode, card.PrintedLevel);
        var isAtCommune = facility[2..] == "101";
        var isSmall = inScope * 100 < ReferenceLevels.On(Month.Of(day)) * 15;
        return isAtCommune || isSmall ? 0 : level switch
        {
            3 => Round(inScope * 0.05m),
            4 => Round(inScope * 0.2m),
            _ => 0,
        };
    }

    private void Write(Fund fund, Job job, Func<Month, long> paidOn)
    {
        var first = fund is Fund.Bhtn ? FirstUnemployment : fund is Fund.Tnld ? FirstAccident : job.From;
        for (var month = first > job.From ? first : job.From; month <= job.To;)
        {
            var (from, salary, counted, state) = (month, job.SalaryIn(month), paidOn(month), StateOf(job, month));
            while (month <= job.To && job.SalaryIn(month) == salary && paidOn(month) == counted && StateOf(job, month) == state)
            {
                month = month.Plus(1);
            }

            _participations.Add(new ParticipationRow
            {
                Person = person,
                Fund = fund,
                Kind = ParticipationKind.Compulsory,
                FromMonth = from,
                ToMonth = month.Plus(-1),
                EmployerCode = job.Employer,
                JobTitle = job.Title,
                SalaryPaidOn = counted,
                SalaryBase = salary,
                // Health and accident insurance are paid ahead by the fund: what is late there is not on record.
                State = fund is Fund.Bhxh or Fund.Bhtn ? state : PaymentState.Paid,
            });
        }
    }

    private static PaymentState StateOf(Job job, Month month) => job.Unpaid.Contains(month) ? PaymentState.Unpaid : job.Late.Contains(month) ? PaymentState.Late : PaymentState.Paid;

    private static long Within(long salary, Month month, long ceiling) => month < Known ? salary : Math.Min(Math.Max(salary, Math.Max(ReferenceLevels.On(month), MinimumWages.On(month, MinimumWages.Regions))), ceiling);

    private long SalaryOf(Month month) => _participations.Where(row => row.Fund is Fund.Bhxh && row.FromMonth <= month && month <= row.ToMonth).Sum(row => row.SalaryPaidOn);

    private IReadOnlyList<SalaryMonth> MonthsOf(Fund fund, Month to) => EstimateDesk.MonthsOf(fund, _participations
        .Where(row => row.Fund == fund && row.FromMonth <= to && row.State is not PaymentState.Unpaid)
        .Select(row => (row.FromMonth, row.ToMonth > to ? to : row.ToMonth, row.SalaryPaidOn)));

    private RecordBook Short(ShortTermKind kind, DateOnly from, DateOnly to, int halfDays, long amount)
    {
        var employer = _participations.Where(row => row.Fund is Fund.Bhxh && row.FromMonth <= Month.Of(from) && Month.Of(from) <= row.ToMonth).Select(row => row.EmployerCode).FirstOrDefault();
        _shortTerms.Add(new ShortTermRow { Person = person, Kind = kind, FromDay = from, ToDay = to, HalfDays = halfDays, Amount = amount, PaidOn = to.AddDays(20) < CompleteTo ? to.AddDays(20) : CompleteTo, EmployerCode = employer });
        return this;
    }

    private static long Round(decimal amount) => (long)Math.Round(amount, MidpointRounding.AwayFromZero);
}
