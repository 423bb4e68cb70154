using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace VssId.Backend.Database.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Lookups : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "visits_until",
                table: "sessions",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<string>(
                name: "address",
                table: "facilities",
                type: "character varying(300)",
                maxLength: 300,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "folded_name",
                table: "facilities",
                type: "character varying(200)",
                maxLength: 200,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "province_code",
                table: "facilities",
                type: "character varying(2)",
                maxLength: 2,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "employers",
                columns: table => new
                {
                    code = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    workplace = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_employers", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "guardianships",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    guardian_id = table.Column<long>(type: "bigint", nullable: false),
                    child_id = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_guardianships", x => x.id);
                    table.ForeignKey(
                        name: "FK_guardianships_people_child_id",
                        column: x => x.child_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_guardianships_people_guardian_id",
                        column: x => x.guardian_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "lump_sums",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    person_id = table.Column<long>(type: "bigint", nullable: false),
                    decision_number = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    decided_on = table.Column<DateOnly>(type: "date", nullable: false),
                    months = table.Column<int>(type: "integer", nullable: false),
                    amount = table.Column<long>(type: "bigint", nullable: false),
                    office = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_lump_sums", x => x.id);
                    table.ForeignKey(
                        name: "FK_lump_sums_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "monthly_benefits",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    person_id = table.Column<long>(type: "bigint", nullable: false),
                    kind = table.Column<short>(type: "smallint", nullable: false),
                    rate_basis_points = table.Column<int>(type: "integer", nullable: true),
                    since = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    amount = table.Column<long>(type: "bigint", nullable: false),
                    state = table.Column<short>(type: "smallint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_monthly_benefits", x => x.id);
                    table.ForeignKey(
                        name: "FK_monthly_benefits_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "offices",
                columns: table => new
                {
                    code = table.Column<string>(type: "character varying(5)", maxLength: 5, nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    province_code = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    address = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    phone = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_offices", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "unemployment_benefits",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    person_id = table.Column<long>(type: "bigint", nullable: false),
                    decision_number = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    from_day = table.Column<DateOnly>(type: "date", nullable: false),
                    to_day = table.Column<DateOnly>(type: "date", nullable: false),
                    months = table.Column<int>(type: "integer", nullable: false),
                    monthly_amount = table.Column<long>(type: "bigint", nullable: false),
                    kept_months = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<short>(type: "smallint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_unemployment_benefits", x => x.id);
                    table.ForeignKey(
                        name: "FK_unemployment_benefits_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "visits",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    person_id = table.Column<long>(type: "bigint", nullable: false),
                    facility_code = table.Column<string>(type: "character varying(5)", maxLength: 5, nullable: false),
                    from_day = table.Column<DateOnly>(type: "date", nullable: false),
                    to_day = table.Column<DateOnly>(type: "date", nullable: false),
                    kind = table.Column<short>(type: "smallint", nullable: false),
                    diagnoses = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    result = table.Column<short>(type: "smallint", nullable: false),
                    leaving = table.Column<short>(type: "smallint", nullable: false),
                    total = table.Column<long>(type: "bigint", nullable: false),
                    in_scope = table.Column<long>(type: "bigint", nullable: false),
                    paid_by_insurer = table.Column<long>(type: "bigint", nullable: false),
                    co_payment = table.Column<long>(type: "bigint", nullable: false),
                    self_paid = table.Column<long>(type: "bigint", nullable: false),
                    other_sources = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_visits", x => x.id);
                    table.ForeignKey(
                        name: "FK_visits_facilities_facility_code",
                        column: x => x.facility_code,
                        principalTable: "facilities",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_visits_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "participations",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    person_id = table.Column<long>(type: "bigint", nullable: false),
                    fund = table.Column<short>(type: "smallint", nullable: false),
                    kind = table.Column<short>(type: "smallint", nullable: false),
                    from_month = table.Column<int>(type: "integer", nullable: false),
                    to_month = table.Column<int>(type: "integer", nullable: false),
                    employer_code = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true),
                    job_title = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    salary_paid_on = table.Column<long>(type: "bigint", nullable: false),
                    salary_base = table.Column<long>(type: "bigint", nullable: false),
                    state = table.Column<short>(type: "smallint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_participations", x => x.id);
                    table.ForeignKey(
                        name: "FK_participations_employers_employer_code",
                        column: x => x.employer_code,
                        principalTable: "employers",
                        principalColumn: "code");
                    table.ForeignKey(
                        name: "FK_participations_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "short_term_benefits",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    person_id = table.Column<long>(type: "bigint", nullable: false),
                    kind = table.Column<short>(type: "smallint", nullable: false),
                    from_day = table.Column<DateOnly>(type: "date", nullable: false),
                    to_day = table.Column<DateOnly>(type: "date", nullable: false),
                    half_days = table.Column<int>(type: "integer", nullable: false),
                    amount = table.Column<long>(type: "bigint", nullable: false),
                    paid_on = table.Column<DateOnly>(type: "date", nullable: false),
                    employer_code = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_short_term_benefits", x => x.id);
                    table.ForeignKey(
                        name: "FK_short_term_benefits_employers_employer_code",
                        column: x => x.employer_code,
                        principalTable: "employers",
                        principalColumn: "code");
                    table.ForeignKey(
                        name: "FK_short_term_benefits_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "benefit_adjustments",
                columns: table => new
                {
                    benefit_id = table.Column<long>(type: "bigint", nullable: false),
                    from_month = table.Column<int>(type: "integer", nullable: false),
                    amount = table.Column<long>(type: "bigint", nullable: false),
                    basis = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_benefit_adjustments", x => new { x.benefit_id, x.from_month });
                    table.ForeignKey(
                        name: "FK_benefit_adjustments_monthly_benefits_benefit_id",
                        column: x => x.benefit_id,
                        principalTable: "monthly_benefits",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_facilities_province_code_folded_name_code",
                table: "facilities",
                columns: new[] { "province_code", "folded_name", "code" });

            migrationBuilder.CreateIndex(
                name: "IX_guardianships_child_id",
                table: "guardianships",
                column: "child_id");

            migrationBuilder.CreateIndex(
                name: "IX_guardianships_guardian_id_child_id",
                table: "guardianships",
                columns: new[] { "guardian_id", "child_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_lump_sums_person_id_decided_on_id",
                table: "lump_sums",
                columns: new[] { "person_id", "decided_on", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_monthly_benefits_person_id_since_id",
                table: "monthly_benefits",
                columns: new[] { "person_id", "since", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_participations_employer_code",
                table: "participations",
                column: "employer_code");

            migrationBuilder.CreateIndex(
                name: "IX_participations_person_id_fund_from_month_id",
                table: "participations",
                columns: new[] { "person_id", "fund", "from_month", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_short_term_benefits_employer_code",
                table: "short_term_benefits",
                column: "employer_code");

            migrationBuilder.CreateIndex(
                name: "IX_short_term_benefits_person_id_from_day_id",
                table: "short_term_benefits",
                columns: new[] { "person_id", "from_day", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_unemployment_benefits_person_id_from_day_id",
                table: "unemployment_benefits",
                columns: new[] { "person_id", "from_day", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_visits_facility_code",
                table: "visits",
                column: "facility_code");

            migrationBuilder.CreateIndex(
                name: "IX_visits_person_id_from_day_id",
                table: "visits",
                columns: new[] { "person_id", "from_day", "id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "benefit_adjustments");

            migrationBuilder.DropTable(
                name: "guardianships");

            migrationBuilder.DropTable(
                name: "lump_sums");

            migrationBuilder.DropTable(
                name: "offices");

            migrationBuilder.DropTable(
                name: "participations");

            migrationBuilder.DropTable(
                name: "short_term_benefits");

            migrationBuilder.DropTable(
                name: "unemployment_benefits");

            migrationBuilder.DropTable(
                name: "visits");

            migrationBuilder.DropTable(
                name: "monthly_benefits");

            migrationBuilder.DropTable(
                name: "employers");

            migrationBuilder.DropIndex(
                name: "IX_facilities_province_code_folded_name_code",
                table: "facilities");

            migrationBuilder.DropColumn(
                name: "visits_until",
                table: "sessions");

            migrationBuilder.DropColumn(
                name: "address",
                table: "facilities");

            migrationBuilder.DropColumn(
                name: "folded_name",
                table: "facilities");

            migrationBuilder.DropColumn(
                name: "province_code",
                table: "facilities");
        }
    }
}
